namespace MediaWatch.Analysis;

/// <summary>How jobs work off what is due: a batch at a time, each alone, so that a bad one does not stop the others.</summary>
static class InTurn
{
    /// <param name="take">Claims the next batch; whoever fails comes up again when the claim has run out.</param>
    /// <param name="failed">Told of each that threw.</param>
    public static async Task RunAsync<T>(Func<CancellationToken, Task<List<T>>> take, Func<T, CancellationToken, Task> work, Action<Exception, T> failed, CancellationToken ct)
    {
        while (await take(ct) is { Count: > 0 } due)
            await EachAsync(due, work, failed, ct);
    }

    public static async Task EachAsync<T>(IEnumerable<T> due, Func<T, CancellationToken, Task> work, Action<Exception, T> failed, CancellationToken ct)
    {
        foreach (var one in due)
        {
            try
            {
                await work(one, ct);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                failed(e, one);
            }
        }
    }
}
