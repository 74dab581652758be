using MediaWatch.Core.Registrations;

namespace MediaWatch.Analysis.Scoring;

/// <summary>Time inside filed off-line windows does not count: update periods end later by as much (B.4: monitoring of update rules is suspended only inside the filed window).</summary>
public static class OfflineTime
{
    extension(IReadOnlyList<OfflineFact> windows)
    {
        public bool Cover(DateTimeOffset at) => windows.Any(w => w.From <= at && at < w.To);

        /// <summary>When a period that began at <paramref name="start"/> and would end at <paramref name="due"/> ends, windows left out.</summary>
        public DateTimeOffset Pushed(DateTimeOffset start, DateTimeOffset due)
        {
            var counted = start;
            foreach (var window in windows.OrderBy(w => w.From))
            {
                var from = window.From > counted ? window.From : counted;
                if (from >= due || window.To <= from)
                    continue;
                due += window.To - from;
                counted = window.To;
            }
            return due;
        }
    }

    public static OfflineFact Of(OfflineWindow window) => new(window.Id, window.From, window.To);
}
