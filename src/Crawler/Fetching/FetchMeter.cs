namespace MediaWatch.Crawler.Fetching;

/// <summary>Counts what one crawl run asked of the network; redirects, robots.txt and the browser's requests included.</summary>
public sealed class FetchMeter
{
    int requests;
    long bytes;

    public int Requests => Volatile.Read(ref requests);
    /// <summary>Bytes of bodies as they came over the wire, compressed.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    internal void Asked() => Interlocked.Increment(ref requests);
    internal void Received(long count) => Interlocked.Add(ref bytes, count);
}
