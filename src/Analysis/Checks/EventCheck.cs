using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Analysis.Text.Events;
using MediaWatch.Core.Findings;

namespace MediaWatch.Analysis.Checks;

/// <summary>Flags meetings, fairs, games and events of history on another date or at another place than their own, documents that another meeting passed, laws in force since another day, days of commemoration on another day, and five-year plans of other years.
/// Tables and sources: <c>dictionaries/lexicons/events.tsv</c>, <c>resolutions.tsv</c>, <c>law-days.tsv</c>, <c>memorial-days.tsv</c>.</summary>
public sealed class EventCheck : ICheck<ArticleText>
{
    public string Key => "event";
    public string Name => "会议和事件日期";

    public IEnumerable<FindingDraft> Examine(ArticleText article, CheckContext context)
    {
        var (text, kept) = (article.Simplified, new List<EventSlip>());
        foreach (var slip in Slips(text))
        {
            if (kept.Exists(k => slip.Start < k.End && k.Start < slip.End) || Mention.IsCorrected(text, slip.Start, slip.Length))
                continue;
            kept.Add(slip);
            yield return article.Draft(slip.Start, slip.Length, slip.Tier, slip.Message, slip.Suggestion, slip.Source);
        }
    }

    static IEnumerable<EventSlip> Slips(string text)
    {
        var table = EventTable.Shared;
        return table.Find(text) is not { } found ? []
            : EventDates.Find(text, found.Names, table).Concat(Resolutions.Find(text, found.Names, table)).Concat(MemorialDays.Find(text, found.Names)).Concat(LawDays.Find(text, found.OfLaws))
                .Concat(found.HasPlan ? PlanYears.Find(text) : []).Concat(found.HasLake ? SouthLake.Find(text) : []);
    }
}
