using MediaWatch.Core.Findings;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Articles;

public sealed partial class ArticlePage(ArticleQuery query, NavigationManager navigation) : ComponentBase
{
    ArticleView? view;
    List<(string Text, IReadOnlyList<TextMark> Marks)> paragraphs = [];
    List<(string Key, string Name)> tabs = [];
    string tab = "text";
    DateOnly? asOf;

    [Parameter] public long Id { get; set; }

    [SupplyParameterFromQuery(Name = "tab")] string? Tab { get; set; }

    protected override async Task OnInitializedAsync()
    {
        asOf = ListState.Of(navigation).Day("asof");
        view = await query.ReadAsync(Id, CancellationToken.None);
        if (view is null)
        {
            navigation.NotFound();
            return;
        }
        tabs = [("text", "正文"), .. view.Snapshot is null ? [] : new[] { ("page", "存档网页") }, ("revisions", $"修订 {view.Revisions.Count}")];
        tab = tabs.Any(t => t.Key == Tab) ? Tab! : "text"; // one of the tabs
        paragraphs = [.. Paragraphs(view)];
    }

    string LinkTo(string content) => content == "text" ? $"/articles/{Id}" : $"/articles/{Id}?tab={content}";

    /// <summary>The body by lines, each with its own marks. Offsets of findings count in the title, a line feed and the body.</summary>
    static IEnumerable<(string, IReadOnlyList<TextMark>)> Paragraphs(ArticleView view)
    {
        var marks = view.Findings.Where(f => f is { IsLive: true, AttachmentId: null }).Select(f => MarkOf(f, view)).OfType<TextMark>().ToList();
        var start = 0;
        foreach (var line in view.Body.Split('\n'))
        {
            if (line.Length > 0)
                yield return (line, [.. marks.Where(m => m.Start >= start && m.Start < start + line.Length).Select(m => m with { Start = m.Start - start, Length = Math.Min(m.Length, start + line.Length - m.Start) })]);
            start += line.Length + 1;
        }
    }

    /// <summary>Null where the words are not in the body (any more).</summary>
    static TextMark? MarkOf(Finding finding, ArticleView view)
    {
        var start = finding.Revision == view.Article.Revision && finding.Start is { } s ? s - view.Title.Length - 1 : -1;
        if (start < 0 || start + finding.Length > view.Body.Length)
            start = finding.Excerpt.Length > 0 ? view.Body.IndexOf(finding.Excerpt, StringComparison.Ordinal) : -1;
        return start < 0 ? null : new TextMark(start, Math.Max(1, finding.Length), finding.Tier.Css, $"finding-{finding.Id}", finding.Message);
    }
}
