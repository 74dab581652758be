using MediaWatch.Core.Findings;
using MediaWatch.Portal.Components;

namespace MediaWatch.Portal.Pages.Findings;

/// <summary>Which findings the desk lists: those of one state, or those that a figure elsewhere counts together. Stands in addresses: the first six are named as <see cref="FindingState"/>.</summary>
public enum QueueState { Open, Confirmed, Dismissed, Rectified, Closed, Withdrawn, Upheld, Unjudged, All }

static class QueueStates
{
    /// <summary>What is offered beside 待复核.</summary>
    public static readonly QueueState[] Offered = [QueueState.Confirmed, QueueState.Upheld, QueueState.Dismissed, QueueState.Rectified, QueueState.Unjudged, QueueState.Withdrawn, QueueState.All];

    extension(QueueState state)
    {
        public string Name => state switch
        {
            QueueState.Upheld => "确认过的",
            QueueState.Unjudged => "未复核即已改",
            QueueState.All => "全部发现",
            _ => ((FindingState)state).Name,
        };
    }

    extension(IQueryable<Finding> findings)
    {
        /// <summary>All that count as found for a precision: what was withdrawn before anybody had judged it was the dictionary's change of mind.</summary>
        public IQueryable<Finding> Counted() => findings.Where(f => f.State != FindingState.Withdrawn || f.ReviewedAt != null);

        public IQueryable<Finding> In(QueueState state) => state switch
        {
            QueueState.Upheld => findings.Where(f => f.ReviewedAt != null && f.State != FindingState.Dismissed && f.State != FindingState.Open),
            QueueState.Unjudged => findings.Where(f => f.ReviewedAt == null && (f.State == FindingState.Rectified || f.State == FindingState.Closed)),
            QueueState.All => findings.Counted(),
            _ => findings.Where(f => f.State == (FindingState)state),
        };
    }
}
