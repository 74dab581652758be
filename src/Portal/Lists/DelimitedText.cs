using System.Text;

namespace MediaWatch.Portal.Lists;

/// <summary>Reads a table that is text: tab- or comma-separated (RFC 4180), UTF-8 or GB18030.</summary>
static class DelimitedText
{
    /// <summary>GB18030 is what spreadsheets in China write as CSV.</summary>
    public static string Decode(byte[] file)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding("GB18030").GetString(file);
        }
    }

    /// <summary>An export puts an apostrophe before what a spreadsheet would take for a formula.</summary>
    public static string Plain(string field) => field.StartsWith('\'') && field.Length > 1 && "=+-@＝＋－＠".Contains(field[1]) ? field[1..] : field.Trim();

    public static IEnumerable<(int Line, List<string> Fields)> Rows(string text)
    {
        var separator = text.AsSpan(0, Math.Max(0, text.IndexOf('\n') is var end and >= 0 ? end : text.Length)).Contains('\t') ? '\t' : ',';
        var (line, start) = (1, 1);
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                (_, i) = (field.Append('"'), i + 1);
            else if (c == '"' && separator == ',' && (quoted || field.Length == 0))
                quoted = !quoted;
            else if (!quoted && c == separator)
                Next();
            else if (!quoted && c is '\n')
            {
                Next();
                yield return (start, fields);
                (fields, start) = ([], line + 1);
            }
            else if (c != '\r')
                field.Append(c);
            if (c == '\n')
                line++;
        }
        Next();
        yield return (start, fields);

        void Next()
        {
            fields.Add(field.ToString());
            field.Clear();
        }
    }
}
