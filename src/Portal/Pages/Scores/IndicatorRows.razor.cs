using System.Globalization;
using MediaWatch.Analysis.Scoring;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Scores;

/// <summary>The indicators of one part, each with what its points are for.</summary>
public sealed partial class IndicatorRows : ComponentBase
{
    const int MostListed = 40;

    [Parameter, EditorRequired] public required CardView View { get; set; }
    [Parameter, EditorRequired] public IndicatorPart Part { get; set; }
    [Parameter] public bool MayMark { get; set; }

    string Summary
    {
        get
        {
            var mine = View.Card.Results.Where(r => r.Part == Part).ToList();
            var open = mine.Count(r => r.IsUnjudged);
            var said = Part switch
            {
                IndicatorPart.Veto => $"否决 {mine.Count(r => r.State == ResultState.Hit)} 项",
                IndicatorPart.Bonus => $"得 {ScoreNames.Points(mine.Sum(r => r.Points))} 分{(View.Card.Bonus is null ? "，未进入加分" : "")}",
                _ => $"扣 {ScoreNames.Points(mine.Sum(r => r.Points))} 分",
            };
            return open > 0 ? $"{said}，待判定 {open} 项" : said;
        }
    }

    static string Width(IndicatorResult result) => $"width:{(result.Cap == 0 ? 0 : result.Points * 100 / result.Cap).ToString("0", CultureInfo.InvariantCulture)}%";

    string LinkOf(Reason reason) => reason switch
    {
        { FindingId: { } finding } => $"/findings?id={finding}",
        { ArticleId: { } article } => $"/articles/{article}",
        { MarkId: not null, Address: { } evidence } => evidence,
        { ColumnId: not null } => $"/accounts/{View.Account.Id}",
        _ => $"/accounts/{View.Account.Id}",
    };
}
