namespace MediaWatch.Core.Findings;

public static class FindingQueries
{
    extension(IQueryable<Finding> findings)
    {
        /// <summary>Waiting for a reviewer.</summary>
        public IQueryable<Finding> Waiting() => findings.Where(f => f.State == FindingState.Open);

        public IQueryable<Finding> Confirmed() =>
            findings.Where(f => f.State == FindingState.Confirmed || (f.ReviewedAt != null && (f.State == FindingState.Rectified || f.State == FindingState.Closed)));

        /// <summary>Not yet ended in any way.</summary>
        public IQueryable<Finding> Live() => findings.Where(f => f.State == FindingState.Open || f.State == FindingState.Confirmed);
    }
}
