using MediaWatch.Core.Reposts;
using MediaWatch.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Reports.Facts;

/// <summary>What accounts answered: readers' messages of the period, and repost duties whose day fell into it.</summary>
sealed class AnswerRead
{
    /// <summary>国办秘函〔2019〕19号 附件1 “办理答复”: 5 working days.</summary>
    const int WorkingDays = 5;

    readonly Dictionary<long, MessageCounts> messages = [];
    readonly Dictionary<long, DutyFacts> duties = [];

    public IReadOnlyList<RepostGap> Gaps { get; private init; } = [];

    public static async Task<AnswerRead> OfAsync(MediaWatchDb db, ReportSpan span, CancellationToken ct)
    {
        var (since, until) = (span.From, span.To);
        var cells = await (from d in db.RepostDuties
                           join t in db.RepostTasks on d.TaskId equals t.Id
                           where t.DueAt >= since && t.DueAt < until && (t.State == RepostTaskState.Open || t.State == RepostTaskState.Closed)
                           orderby t.DueAt, t.Id, d.AccountId
                           select new { d.AccountId, d.State, d.FulfilledAt, t.Title, t.DueAt }).ToListAsync(ct);
        var read = new AnswerRead { Gaps = [.. cells.Where(c => IsGap(c.State)).Select(c => new RepostGap(c.AccountId, c.Title, c.DueAt.ToUniversalTime(), NameOf(c.State), c.FulfilledAt?.ToUniversalTime()))] };
        foreach (var own in cells.GroupBy(c => c.AccountId))
        {
            int Count(params RepostState[] states) => own.Count(c => states.Contains(c.State));
            read.duties[own.Key] = new DutyFacts
            {
                InTime = Count(RepostState.InTime), Late = Count(RepostState.Late), Partly = Count(RepostState.Partly), Changed = Count(RepostState.Changed),
                Missing = Count(RepostState.Missing, RepostState.Waiting), Exempt = Count(RepostState.Exempt, RepostState.Offline),
            };
        }
        var written = await (from c in db.ReaderComments
                             join a in db.Articles on c.ArticleId equals a.Id
                             where c.WrittenAt >= since && c.WrittenAt < until
                             select new { a.AccountId, c.WrittenAt, Answered = c.Reply != null, c.RepliedAt }).ToListAsync(ct);
        foreach (var own in written.GroupBy(c => c.AccountId))
            read.messages[own.Key] = new MessageCounts(own.Count(), own.Count(c => c.Answered),
                own.Count(c => c.Answered && c.RepliedAt is { } at && span.Days.DayOf(at) <= DueOn(c.WrittenAt)),
                own.Count(c => !c.Answered && DueOn(c.WrittenAt) < span.Days.DayOf(span.Now)));
        return read;

        DateOnly DueOn(DateTimeOffset? writtenAt) => span.Days.AddWorkingDays(span.Days.DayOf(writtenAt ?? since), WorkingDays);
    }

    public AccountFacts AddTo(AccountFacts account)
    {
        var own = messages.GetValueOrDefault(account.Id, new MessageCounts(0, 0, 0, 0));
        return account with { Duties = duties.GetValueOrDefault(account.Id, new DutyFacts()), Messages = own.All, MessagesAnswered = own.Answered, MessagesInTime = own.InTime, MessagesOverdue = own.Overdue };
    }

    static bool IsGap(RepostState state) => state is RepostState.Waiting or RepostState.Late or RepostState.Partly or RepostState.Changed or RepostState.Missing;

    static string NameOf(RepostState state) => state switch { RepostState.Late => "逾期转载", RepostState.Partly => "部分转载", RepostState.Changed => "改动表述", _ => "未转载" };

    sealed record MessageCounts(int All, int Answered, int InTime, int Overdue);
}
