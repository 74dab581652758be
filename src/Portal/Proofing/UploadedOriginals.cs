using System.Security.Cryptography;
using MediaWatch.Portal.Viewers;

namespace MediaWatch.Portal.Proofing;

/// <summary>Word files that were uploaded to be proofread, until they are downloaded marked: in this process's memory alone, so many, and so long. The oldest go first.</summary>
public sealed class UploadedOriginals : IDisposable
{
    public const long MostBytes = 64 << 20;
    public static readonly TimeSpan Kept = TimeSpan.FromHours(2);
    static readonly TimeSpan Look = TimeSpan.FromMinutes(10);

    readonly TimeProvider clock;
    readonly ITimer sweep;
    readonly Lock turn = new();
    readonly Queue<Original> originals = [];

    public UploadedOriginals(TimeProvider clock) => (this.clock, sweep) = (clock, clock.CreateTimer(_ => DropOld(), null, Look, Look));

    /// <summary>Of all files that are kept.</summary>
    public long Bytes { get; private set; }

    /// <returns>What the same viewer finds it by.</returns>
    public string Keep(Viewer viewer, byte[] file)
    {
        var token = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        lock (turn)
        {
            originals.Enqueue(new(token, viewer.TenantId, viewer.PersonId, file, clock.GetUtcNow()));
            Bytes += file.Length;
            while (Bytes > MostBytes)
                Drop();
        }
        return token;
    }

    /// <returns>Null: it is not kept any more, was kept by another node, or is somebody else's.</returns>
    public byte[]? Find(Viewer viewer, string? token)
    {
        lock (turn)
        {
            DropOld();
            return originals.FirstOrDefault(o => o.Token == token && o.TenantId == viewer.TenantId && o.PersonId == viewer.PersonId)?.File;
        }
    }

    public void Dispose() => sweep.Dispose();

    void DropOld()
    {
        lock (turn)
        {
            while (originals.TryPeek(out var oldest) && clock.GetUtcNow() - oldest.At >= Kept)
                Drop();
        }
    }

    void Drop() => Bytes -= originals.Dequeue().File.Length;

    sealed record Original(string Token, long TenantId, long PersonId, byte[] File, DateTimeOffset At);
}
