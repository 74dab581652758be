using System.Text.Json;
using System.Text.RegularExpressions;
using MediaWatch.Crawler.Connectors.Platforms;

namespace MediaWatch.Crawler.Connectors.Weixin;

/// <summary>What an article page's scripts hold: the object <c>cgiDataNew</c> of the pages since 2024, and single variables of all ages.</summary>
sealed partial class PageScript
{
    /// <summary>A variable is declared once or twice; a page that names it without end is hostile.</summary>
    const int MostDeclarations = 20;

    readonly string text;
    readonly bool couldBeXml;
    readonly Dictionary<string, string?> variables = new(StringComparer.Ordinal);

    public PageScript(string text)
    {
        this.text = text;
        couldBeXml = text.Contains("getXmlValue(", StringComparison.Ordinal);
        Cgi = CgiStart().Matches(text).Take(MostDeclarations).Select(found => ScriptLiteral.Read(text, found.Index + found.Length)).FirstOrDefault(IsArticle);
    }

    public JsonElement Cgi { get; }
    public bool HasCgi => Cgi.ValueKind == JsonValueKind.Object;

    /// <summary>A member of the object, with entities resolved; null where there is none or it is empty. Share pages of 2019 to 2022 have it as <c>d.name = xml ? getXmlValue('name.DATA') : '…'</c>.</summary>
    public string? Text(params ReadOnlySpan<string> path) => HasCgi ? Plain(Cgi.Text(path)) : path.Length == 1 && couldBeXml ? Plain(Find("d.", path[0])) : null;

    /// <summary>The first filled one among <c>var name = …</c> and <c>window.name = …</c>; entities resolved.</summary>
    public string? Variable(string name)
    {
        if (!variables.TryGetValue(name, out var value))
            variables[name] = value = Plain(Find(name));
        return value;
    }

    /// <summary>A list that stands in a variable of its own.</summary>
    public JsonElement List(string name) =>
        text.IndexOf($"{name} = [", StringComparison.Ordinal) is >= 0 and var found ? ScriptLiteral.Read(text, text.IndexOf('[', found)) : default;

    /// <summary>Scripts of a page hold nine tenths of it, and nothing that its tree is needed for.</summary>
    public static string Without(string html)
    {
        var rest = new System.Text.StringBuilder(html.Length / 4);
        var from = 0;
        while (ScriptOpen().Match(html, from) is { Success: true } open)
        {
            rest.Append(html, from, open.Index - from);
            var end = html.IndexOf(open.ValueSpan[1] is 's' or 'S' && open.ValueSpan[2] is 't' or 'T' ? "</style" : "</script", open.Index, StringComparison.OrdinalIgnoreCase);
            var close = end < 0 ? -1 : html.IndexOf('>', end);
            if (close < 0)
                return rest.ToString();
            from = close + 1;
        }
        return rest.Append(html, from, html.Length - from).ToString();
    }

    /// <summary>Some pages declare it empty before they fill it.</summary>
    static bool IsArticle(JsonElement members) => members.Member("mid") is not null || members.Member("title") is not null || members.Member("user_name") is not null;

    string? Find(string name) => Find("var ", name) ?? Find("window.", name);

    string? Find(string before, string name)
    {
        var wanted = before + name;
        for (var (from, declarations) = (0, 0); declarations < MostDeclarations && text.IndexOf(wanted, from, StringComparison.Ordinal) is >= 0 and var found; from = found + wanted.Length)
        {
            var at = found + wanted.Length;
            while (at < text.Length && text[at] == ' ')
                at++;
            if (at + 1 >= text.Length || text[at] != '=' || text[at + 1] == '=')
                continue;
            declarations++;
            if (ScriptLiteral.ReadText(text, at + 1) is { Length: > 0 } value)
                return value;
        }
        return null;
    }

    public static string? Plain(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return null;
        var plain = value.Contains('&') ? System.Net.WebUtility.HtmlDecode(value) : value;
        return plain.Replace('\u00A0', ' ').Trim() is { Length: > 0 } trimmed ? trimmed : null;
    }

    [GeneratedRegex(@"(?:window\.)?cgiDataNew\s*=\s*(?=\{)", RegexOptions.None, 1000)]
    private static partial Regex CgiStart();

    [GeneratedRegex(@"<(?:script|style)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ScriptOpen();
}
