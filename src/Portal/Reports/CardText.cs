using MediaWatch.Portal.Components;
using MediaWatch.Portal.Reports.Facts;
using MediaWatch.Portal.Reports.Sections;

namespace MediaWatch.Portal.Reports;

/// <summary>How a problem is told, alike in every format.</summary>
static class CardText
{
    /// <summary>1.错误表述（确定）。</summary>
    public static string Lead(ProblemCard card) => $"{card.Number}.{card.Problem.Check}（{card.Problem.Tier.Name}）。";

    public static string Story(ReportFacts facts, ProblemCard card)
    {
        var p = card.Problem;
        var day = p.PublishedAt is { } at ? $"{facts.Local(at):M月d日}，" : "";
        return $"{day}{card.Account}{(p.Title.Length > 0 ? $"《{p.Title}》" : "")}：{p.Message.TrimEnd('。')}。";
    }

    /// <summary>Where the excerpt stands in its sentence; null: the sentence does not say more than the message.</summary>
    public static (string Before, string Excerpt, string After)? Sentence(ProblemFacts p)
    {
        var at = p.Context.IndexOf(p.Excerpt, StringComparison.Ordinal);
        return p.Context.Length == 0 ? null : p.Excerpt.Length == 0 || at < 0 ? (p.Context, "", "") : (p.Context[..at], p.Excerpt, p.Context[(at + p.Excerpt.Length)..]);
    }

    /// <summary>A quotation that ends a sentence ends ours.</summary>
    public static string Stop(string quoted) => quoted.EndsWith('。') || quoted.EndsWith('！') || quoted.EndsWith('？') ? "" : "。";

    public static string Basis(ReportFacts facts, ProblemFacts p) =>
        $"发现时间：{facts.Local(p.FoundAt):yyyy年M月d日 HH:mm}。依据：{p.Source.TrimEnd('。')}。{(p.Suggestion is { Length: > 0 } s ? $"建议：{s.TrimEnd('。')}。" : "")}整改情况：{Wording.Standing(facts, p)}。";

    /// <summary>Instead of the picture, why there is none.</summary>
    public static string NoPicture(ProblemFacts p) => p.Personal ? "页面含个人信息，截图不随报告下发，监管人员可在系统中查看。" : "没有截图：页面无法绘出，或该类问题没有页面可截。";

    public static string PictureCaption(ReportFacts facts, ProblemCard card) => card.Problem.Picture is { } picture
        ? $"图{card.Number}　页面截图（{facts.Local(picture.TakenAt):M月d日 HH:mm}）{(picture.Framed ? "，问题已框出" : "")}" : $"图{card.Number}";

    public static string PictureAlternative(ProblemCard card) => $"页面截图：{card.Account}{(card.Problem.Title.Length > 0 ? $"《{card.Problem.Title}》" : "")}，{(card.Problem.Picture is { Framed: true } ? "已框出" : "未能框出")}“{card.Problem.Excerpt}”";

    /// <summary>Null: not an address that a reader's program should open.</summary>
    public static Uri? Link(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") ? uri : null;
}
