using System.CommandLine;
using System.Text;
using System.Text.Json;
using MediaWatch.Analysis;
using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Parts;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaWatch.Portal.Commands;

/// <summary>Only the checks over a text, with the shipped lexicons: one JSON object a line and finding.</summary>
static class ExamineCommand
{
    static readonly Lazy<LexiconSet> Lexicons = new(() => ShippedLexicons.Default.ToSet());
    static readonly Examiner Examiner = new(NullLogger<Examiner>.Instance);

    public static Command Create()
    {
        var file = new Argument<string>("文件") { Description = "UTF-8 或 GB18030 文本文件；- 为标准输入" };
        var command = new Command("examine", "检查一段文本，每个问题一行 JSON（start、length 以 UTF-16 码元计）") { file };
        command.SetAction(async (parsed, ct) =>
        {
            var name = parsed.GetValue(file)!; // an argument is required
            if (name != "-" && !File.Exists(name))
            {
                await Console.Error.WriteLineAsync($"mediawatch: 没有文件 {name}");
                return 2;
            }
            await using var input = name == "-" ? Console.OpenStandardInput() : File.OpenRead(name);
            var text = await ReadAsync(input, ct);
            if (text.Contains('\0', StringComparison.Ordinal))
            {
                await Console.Error.WriteLineAsync($"mediawatch: {name} 不是文本文件；docx、pdf 等请用 read");
                return 2;
            }
            foreach (var (check, finding) in Examine("", text, TimeProvider.System))
                Console.WriteLine(JsonSerializer.Serialize(Line(check, finding), SettingsSchema.Json));
            return 0;
        });
        return command;
    }

    /// <summary>In the order of the text.</summary>
    public static IReadOnlyList<(string Check, FindingDraft Finding)> Examine(string title, string body, TimeProvider time)
    {
        var context = ContextAt(time);
        var article = new ArticleText(title, body, context.Today, Segmenter.Default, isDated: false);
        return [.. Examiner.Examine(article, context)
            .SelectMany(verdict => verdict.Drafts.Select(draft => (verdict.CheckKey, draft)))
            .OrderBy(found => found.draft.Start)];
    }

    /// <summary>What its links to other sites show.</summary>
    public static IEnumerable<(string Check, FindingDraft Finding)> Examine(PageFacts page, TimeProvider time) =>
        Examiner.Examine(page, ContextAt(time)).SelectMany(verdict => verdict.Drafts.Select(draft => (verdict.CheckKey, draft)));

    static CheckContext ContextAt(TimeProvider time)
    {
        var now = time.GetUtcNow();
        return new(Lexicons.Value, now, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")).DateTime));
    }

    static object Line(string check, FindingDraft f) => new { check, tier = f.Tier.ToString().ToLowerInvariant(), start = f.Start, length = f.Length, excerpt = f.Excerpt, suggestion = f.Suggestion, message = f.Message, source = f.Source };

    static async Task<string> ReadAsync(Stream input, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await input.CopyToAsync(bytes, ct);
        var content = bytes.ToArray();
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding("GB18030").GetString(content);
        }
    }
}
