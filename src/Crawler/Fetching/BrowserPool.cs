using Microsoft.Extensions.Logging;

namespace MediaWatch.Crawler.Fetching;

/// <summary>Keeps one browser running: started with the first visit, replaced after some hundred visits or when it broke, ended with all its processes.</summary>
sealed partial class BrowserPool(string chromium, ILogger logger) : IAsyncDisposable
{
    const int VisitsPerSession = 200, Tabs = 3;

    readonly SemaphoreSlim tabs = new(Tabs), gate = new(1);
    BrowserSession? current;

    /// <summary>Process of the running browser; null while none runs.</summary>
    public int? ProcessId => current?.ProcessId;

    public async Task<T> UseAsync<T>(Func<BrowserSession, Task<T>> visit, CancellationToken ct)
    {
        await tabs.WaitAsync(ct);
        try
        {
            var session = await RentAsync(ct);
            try
            {
                return await visit(session);
            }
            finally
            {
                await ReturnAsync(session);
            }
        }
        finally
        {
            tabs.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (current is { } session)
            await session.DisposeAsync();
        current = null;
        tabs.Dispose();
        gate.Dispose();
    }

    async Task<BrowserSession> RentAsync(CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            if (current is not { IsUsable: true, Visits: < VisitsPerSession })
            {
                // One that is still used is ended by its last user.
                var old = current;
                current = null;
                if (old is { Users: 0 })
                    await EndAsync(old);
                current = await BrowserSession.StartAsync(chromium, ct);
                LogStarted(current.ProcessId);
            }
            current.Users++;
            current.Visits++;
            return current;
        }
        finally
        {
            gate.Release();
        }
    }

    async Task ReturnAsync(BrowserSession session)
    {
        await gate.WaitAsync(CancellationToken.None);
        try
        {
            session.Users--;
            if (session.Users > 0 || ReferenceEquals(session, current) && session.IsUsable && session.Visits < VisitsPerSession)
                return;
            if (ReferenceEquals(session, current))
                current = null;
            await EndAsync(session);
        }
        finally
        {
            gate.Release();
        }
    }

    async Task EndAsync(BrowserSession session)
    {
        await session.DisposeAsync();
        LogEnded(session.ProcessId, session.Visits, session.Broken);
    }

    [LoggerMessage(LogLevel.Information, "The browser was started as process {ProcessId}")]
    partial void LogStarted(int processId);

    [LoggerMessage(LogLevel.Information, "The browser of process {ProcessId} was ended after {Visits} visits (broken: {Broken})")]
    partial void LogEnded(int processId, int visits, bool broken);
}
