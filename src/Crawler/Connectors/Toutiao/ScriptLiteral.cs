using System.Globalization;
using System.Net;
using System.Text;

namespace MediaWatch.Crawler.Connectors.Toutiao;

/// <summary>Members of an object that a page's script writes down. It is read as text and never run.</summary>
sealed class ScriptLiteral
{
    readonly string script;
    readonly int start, end;

    ScriptLiteral(string script, int start, int end) => (this.script, this.start, this.end) = (script, start, end);

    /// <summary>The object written after this name: <c>articleInfo: {…}</c>, <c>BASE_DATA.galleryInfo = {…}</c>. Null: there is none, or it is cut off.</summary>
    public static ScriptLiteral? Find(string script, string name)
    {
        for (var at = script.IndexOf(name, StringComparison.Ordinal); at >= 0; at = script.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var open = SkipTo(script, at + name.Length);
            if (open < script.Length && script[open] == '{' && Close(script, open) is { } end)
                return new ScriptLiteral(script, open, end);
        }
        return null;
    }

    public ScriptLiteral? Object(string name) => At(name) is { } at && script[at] == '{' && Close(script, at) is { } close ? new ScriptLiteral(script, at, close) : null;

    /// <summary>A member as a person would see it: without escapes, without the quotation marks that the page's <c>.slice(6, -6)</c> cuts off, entities resolved once.</summary>
    public string? Text(string name)
    {
        if (At(name) is not { } at)
            return null;
        if (Call(at) is { } argument)
            at = argument;
        if (script[at] is not ('\'' or '"'))
        {
            var stop = script.AsSpan(at, end - at).IndexOfAny(",}\r\n");
            return stop > 0 ? script.Substring(at, stop).Trim() : null;
        }
        var (text, after) = ReadString(script, at);
        if (script.AsSpan(after).StartsWith(".slice(6", StringComparison.Ordinal) && text.Length >= 12)
            text = WebUtility.HtmlDecode(text[6..^6]);
        return text;
    }

    /// <summary>Index of the member's value; null: the object itself has no such member.</summary>
    int? At(string name)
    {
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            var c = script[i];
            if (c is '\'' or '"')
                i = ReadString(script, i).After - 1;
            else if (c is '{' or '[' or '(')
                depth++;
            else if (c is '}' or ']' or ')')
                depth--;
            else if (depth == 1 && c == name[0] && string.CompareOrdinal(script, i, name, 0, name.Length) == 0 && !IsNamePart(script[i - 1]) && script[i + name.Length] is ':' or ' ')
                return SkipTo(script, i + name.Length) is var at && at < end ? at : null;
        }
        return null;
    }

    /// <summary>JSON.parse("…"): what is parsed.</summary>
    int? Call(int at) => script.AsSpan(at).StartsWith("JSON.parse(", StringComparison.Ordinal) ? at + "JSON.parse(".Length : null;

    static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '$' or '.';

    static int SkipTo(string script, int at)
    {
        while (at < script.Length && (script[at] is ':' or '=' || char.IsWhiteSpace(script[at])))
            at++;
        return at;
    }

    static int? Close(string script, int open)
    {
        var depth = 0;
        for (var i = open; i < script.Length; i++)
        {
            var c = script[i];
            if (c is '\'' or '"')
                i = ReadString(script, i).After - 1;
            else if (c == '{')
                depth++;
            else if (c == '}' && --depth == 0)
                return i + 1;
        }
        return null;
    }

    static (string Text, int After) ReadString(string script, int at)
    {
        var quote = script[at];
        var text = new StringBuilder();
        for (at++; at < script.Length && script[at] != quote; at++)
        {
            if (script[at] == '\\' && at + 1 < script.Length)
                at = Escape(script, at + 1, text);
            else
                text.Append(script[at]);
        }
        return (text.ToString(), Math.Min(at + 1, script.Length));
    }

    /// <returns>Index of the escape's last character.</returns>
    static int Escape(string script, int at, StringBuilder text)
    {
        var digits = script[at] switch { 'u' => 4, 'x' => 2, _ => 0 };
        if (digits > 0 && at + digits < script.Length && int.TryParse(script.AsSpan(at + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            text.Append((char)code);
            return at + digits;
        }
        text.Append(script[at] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', 'v' => '\v', '0' => '\0', var c => c });
        return at;
    }
}
