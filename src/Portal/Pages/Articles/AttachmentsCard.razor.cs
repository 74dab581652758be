using System.Globalization;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Findings;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Pages.Findings;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Articles;

/// <summary>The files of an article: how far each was read, and what it says, with personal data masked.</summary>
public sealed partial class AttachmentsCard : ComponentBase
{
    const int Most = 5_000;

    [Parameter, EditorRequired] public required IReadOnlyList<Attachment> Files { get; set; }

    /// <summary>Of the article and its files.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<Finding> Findings { get; set; }

    static string StateOf(Attachment file) => file.State switch
    {
        AttachmentState.Waiting => "等待读取",
        AttachmentState.Read => $"已读取 · {file.Text.Length.ToString("N0", CultureInfo.InvariantCulture)} 字",
        AttachmentState.Cut => $"很长，读取了前 {file.Text.Length.ToString("N0", CultureInfo.InvariantCulture)} 字",
        AttachmentState.Recognised => $"由图片识别 · {file.Text.Length.ToString("N0", CultureInfo.InvariantCulture)} 字，只检查证件号码和敏感词",
        AttachmentState.Wordless => "图片中没有文字",
        AttachmentState.Unsure => "图片不清，文字识别不可靠，未检查",
        AttachmentState.NoRecognition => "图片或扫描件，未检查（没有文字识别）",
        AttachmentState.Partly => $"已读取 {file.Text.Length.ToString("N0", CultureInfo.InvariantCulture)} 字，有一部分无法读取，未检查",
        AttachmentState.PartlyRecognised => $"由图片识别 {file.Text.Length.ToString("N0", CultureInfo.InvariantCulture)} 字，有一部分无法读取，未检查",
        AttachmentState.NoText => "没有能读出的文字，未检查",
        AttachmentState.Encrypted => "有密码，未检查",
        AttachmentState.Broken => "文件损坏或无法读完，未检查",
        AttachmentState.TooLarge => "文件过大，未检查",
        AttachmentState.Unreachable => "无法下载，未检查",
        _ => "格式暂不支持，未检查",
    };

    /// <summary>By lines, each with its own marks. Offsets of findings count in the name, a line feed and the text.</summary>
    IEnumerable<(string, IReadOnlyList<TextMark>)> LinesOf(Attachment file)
    {
        List<Finding> own = [.. Findings.Where(f => f.AttachmentId == file.Id && f.SnapshotId == file.SnapshotId && f.Start is not null)];
        var shown = PersonalNumbers.Mask($"{file.Name}\n{file.Text}", own.Where(f => f.CheckKey == PersonalNumbers.CheckKey).Select(f => (f.Start!.Value, f.Length))); // filtered above
        var start = file.Name.Length + 1;
        foreach (var line in shown[start..Math.Min(shown.Length, start + Most)].Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(line))
                yield return (line, [.. own.Where(f => f.IsLive && f.Start >= start && f.Start < start + line.Length).Select(f => new TextMark(f.Start!.Value - start, Math.Min(f.Length, start + line.Length - f.Start.Value), f.Tier.Css, $"finding-{f.Id}", f.Message))]);
            start += line.Length + 1;
        }
    }
}
