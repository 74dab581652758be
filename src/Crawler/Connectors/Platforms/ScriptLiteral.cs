using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MediaWatch.Crawler.Connectors.Platforms;

/// <summary>
/// Reads a literal of a page's script as JSON, without running anything: <c>{ title: JsDecode('…'), mid: '22' * 1, list: [ ] }</c>. Numbers stay the
/// texts they are written as, so that an empty one (<c>'' * 1</c>) remains unknown. Whatever is no literal becomes null; a text that was cut off ends what is open.
/// </summary>
sealed class ScriptLiteral
{
    const int Deepest = 60;
    const string Parse = ".parse";

    readonly string text;
    readonly Utf8JsonWriter json;
    int at, open;

    ScriptLiteral(string text, int at, Utf8JsonWriter json) => (this.text, this.at, this.json) = (text, at, json);

    /// <summary>The value that begins at this place.</summary>
    public static JsonElement Read(string text, int at)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { SkipValidation = true, MaxDepth = 256 }))
            new ScriptLiteral(text, at, json).WriteValue(0);
        using var document = JsonDocument.Parse(bytes.WrittenMemory, new JsonDocumentOptions { MaxDepth = 128 });
        return document.RootElement.Clone();
    }

    /// <summary>A text alone (or the first of <c>'' || '…'</c> that is not empty); null where no text stands there.</summary>
    public static string? ReadText(string text, int at) => new ScriptLiteral(text, at, null!).Scalar(); // writes nothing

    bool Ended => at >= text.Length;
    char Now => at < text.Length ? text[at] : '\0';

    void WriteValue(int depth)
    {
        SkipBlank();
        if (Now is '{' or '[' && depth < Deepest)
        {
            WriteMembers(Now == '{', depth);
            SkipRest();
        }
        else if (Scalar() is { } value)
            json.WriteStringValue(Whole(value));
        else
            json.WriteNullValue();
    }

    void WriteMembers(bool named, int depth)
    {
        at++;
        if (named)
            json.WriteStartObject();
        else
            json.WriteStartArray();
        while (true)
        {
            SkipBlank();
            if (Ended)
                break;
            if (Now is '}' or ']')
            {
                at++;
                break;
            }
            if (Now is ',' or ';' or ')' or ':')
            {
                at++;
                continue;
            }
            var before = at;
            if (named)
            {
                var name = Name();
                SkipBlank();
                if (Now != ':')
                {
                    SkipRest(); // a method or a spread: no literal
                    continue;
                }
                at++;
                json.WritePropertyName(Whole(name));
            }
            WriteValue(depth + 1);
            if (at == before)
                at++;
        }
        if (named)
            json.WriteEndObject();
        else
            json.WriteEndArray();
    }

    /// <summary>A text, number or truth value with the operators that the pages use; the place is then at the end of the expression.</summary>
    string? Scalar()
    {
        var value = Primary();
        while (true)
        {
            SkipBlank();
            if (Now == '|' && Next == '|')
            {
                at += 2;
                var other = Primary();
                value = string.IsNullOrEmpty(value) ? other : value;
            }
            else if (Now == '?' && value is null)
            {
                // A choice by something that we do not know: what it is otherwise.
                at++;
                Primary();
                SkipBlank();
                if (Now != ':')
                    break;
                at++;
                value = Primary();
            }
            else if (Now == '*')
            {
                at++;
                Primary();
            }
            else if (Now == '.')
            {
                at++;
                Name();
                SkipBlank();
                if (Now == '(')
                    SkipBrackets();
            }
            else
                break;
        }
        SkipRest();
        return value;
    }

    /// <summary>Texts are cut by length, and then may end with half a character.</summary>
    static string Whole(string value) => value.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 ? value : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value));

    char Next => at + 1 < text.Length ? text[at + 1] : '\0';

    string? Primary()
    {
        SkipBlank();
        if (Now is '\'' or '"' or '`')
            return Quoted();
        if (char.IsAsciiDigit(Now) || (Now == '-' && char.IsAsciiDigit(Next)))
        {
            var start = at++;
            while (char.IsAsciiDigit(Now) || Now is '.' or 'e' or 'E' or '+')
                at++;
            return text[start..at];
        }
        if (Now == '(')
            return Bracketed();
        if (!IsNamePart(Now))
            return null;
        var name = Name();
        if (name == "JSON" && text.AsSpan(at).StartsWith(Parse, StringComparison.Ordinal))
            at += Parse.Length; // what is parsed is a text as others are
        SkipBlank();
        if (Now != '(')
            return name is "true" or "false" ? name : null;
        var open = at++;
        SkipBlank();
        var argument = Now is '\'' or '"' ? Quoted() : null;
        at = open;
        SkipBrackets();
        return argument is not null && name == "JsDecode" ? Unescaped(argument) : argument;
    }

    string? Bracketed()
    {
        if (open >= Deepest)
        {
            SkipBrackets();
            return null;
        }
        (at, open) = (at + 1, open + 1);
        var inner = Scalar();
        open--;
        if (Now == ')')
            at++;
        return inner;
    }

    /// <summary>What the page's own function of that name does: escapes that were escaped once more.</summary>
    static string Unescaped(string value) => !value.Contains(@"\x", StringComparison.Ordinal) ? value
        : value.Replace(@"\x5c", @"\", StringComparison.Ordinal).Replace(@"\x0d", "\r", StringComparison.Ordinal).Replace(@"\x22", "\"", StringComparison.Ordinal).Replace(@"\x26", "&", StringComparison.Ordinal)
            .Replace(@"\x27", "'", StringComparison.Ordinal).Replace(@"\x3c", "<", StringComparison.Ordinal).Replace(@"\x3e", ">", StringComparison.Ordinal).Replace(@"\x0a", "\n", StringComparison.Ordinal);

    string Quoted()
    {
        var quote = text[at++];
        var end = text.AsSpan(at).IndexOf(quote) is >= 0 and var near ? at + near : text.Length;
        if (!text.AsSpan(at, end - at).Contains('\\'))
        {
            var plain = text[at..end];
            at = Math.Min(end + 1, text.Length);
            return plain;
        }
        var value = new StringBuilder();
        while (!Ended && Now != quote)
        {
            if (Now != '\\')
                value.Append(text[at++]);
            else
            {
                at++;
                Escape(value);
            }
        }
        if (!Ended)
            at++;
        return value.ToString();
    }

    void Escape(StringBuilder value)
    {
        if (Ended)
            return;
        var c = text[at++];
        var digits = c switch { 'x' => 2, 'u' => 4, _ => 0 };
        if (digits > 0 && at + digits <= text.Length && ushort.TryParse(text.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            at += digits;
            if (code != 0)
                value.Append((char)code);
        }
        else if (c is not ('\n' or '\r' or '0'))
            value.Append(c switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', _ => c });
    }

    string Name()
    {
        if (Now is '\'' or '"')
            return Quoted();
        var start = at;
        while (!Ended && IsNamePart(Now))
            at++;
        if (at == start)
            at++;
        return text[start..Math.Min(at, text.Length)];
    }

    /// <summary>On to the end of the expression: what we did not understand of it must not be taken for the next member.</summary>
    void SkipRest()
    {
        while (!Ended && Now is not (',' or ';' or '}' or ']' or ')' or '<'))
        {
            if (Now is '\'' or '"' or '`')
                Quoted();
            else if (Now is '(' or '[' or '{')
                SkipBrackets();
            else
                at++;
        }
    }

    void SkipBrackets()
    {
        for (var depth = 0; !Ended;)
        {
            if (Now is '\'' or '"' or '`')
            {
                Quoted();
                continue;
            }
            depth += Now switch { '(' or '[' or '{' => 1, ')' or ']' or '}' => -1, _ => 0 };
            at++;
            if (depth <= 0)
                return;
        }
    }

    void SkipBlank()
    {
        while (!Ended)
        {
            if (char.IsWhiteSpace(Now))
                at++;
            else if (Now == '/' && Next == '/')
                SkipTo("\n");
            else if (Now == '/' && Next == '*')
                SkipTo("*/");
            else
                return;
        }
    }

    void SkipTo(string mark) => at = text.IndexOf(mark, at, StringComparison.Ordinal) is >= 0 and var found ? found + mark.Length : text.Length;

    static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '$';
}
