namespace MediaWatch.Core.Registrations;

public static class OfflineQueries
{
    extension(IQueryable<OfflineWindow> windows)
    {
        /// <summary>Those that suspend rules.</summary>
        public IQueryable<OfflineWindow> Approved() => windows.Where(w => w.State == OfflineState.Approved && w.To > w.From);
    }
}
