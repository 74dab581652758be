using System.Formats.Tar;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using MediaWatch.Core.Parts;

namespace MediaWatch.Portal.Commands;

/// <summary>Reads a backup twice: once to see that it is whole, once to hand out its parts. No name in it ever becomes a path but that of a key, which is a plain file name.</summary>
sealed partial class BackupReader(FileStream file)
{
    const int LargestSmallPart = 16 << 20;

    /// <summary>Key files by their names, kept by <see cref="CheckAsync"/>.</summary>
    public IReadOnlyDictionary<string, byte[]> Keys { get; private set; } = new Dictionary<string, byte[]>();

    /// <exception cref="BackupException">It is no backup, cut off or damaged.</exception>
    public async Task<BackupManifest> CheckAsync(CancellationToken ct)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var small = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using var dump = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var pieces = 0;
        await foreach (var entry in EntriesAsync(ct))
        {
            if (IsPiece(entry, pieces))
            {
                pieces++;
                await HashAsync(entry.DataStream!, dump, ct); // a piece has content
            }
            else if (entry.Name is BackupWriter.ManifestPart or BackupWriter.ManifestHash || KeyName().IsMatch(entry.Name))
            {
                if (entry.Length > LargestSmallPart || !small.TryAdd(entry.Name, await AllAsync(entry, ct)))
                    throw new BackupException($"备份文件已损坏：{Shown(entry.Name)}");
            }
            else
                throw new BackupException($"备份文件已损坏：不认识的部分 {Shown(entry.Name)}");
        }
        if (!small.Remove(BackupWriter.ManifestPart, out var manifest) || !small.Remove(BackupWriter.ManifestHash, out var manifestHash) || pieces == 0)
            throw new BackupException("这不是完整的备份文件");
        if (Encoding.ASCII.GetString(manifestHash) != Hash(manifest))
            throw new BackupException("备份文件已损坏：清单的校验值不符");
        var said = Read(manifest);
        hashes[BackupWriter.DatabasePart] = Convert.ToHexStringLower(dump.GetHashAndReset());
        foreach (var (name, content) in small)
            hashes[name] = Hash(content);
        if (hashes.Keys.Union(said.Parts.Keys).FirstOrDefault(name => !said.Parts.TryGetValue(name, out var hash) || hashes.GetValueOrDefault(name) != hash) is { } wrong)
            throw new BackupException($"备份文件已损坏：{wrong} 的校验值不符");
        Keys = small.ToDictionary(k => k.Key[(k.Key.IndexOf('/', StringComparison.Ordinal) + 1)..], k => k.Value, StringComparer.Ordinal);
        return said;
    }

    public async Task CopyDatabaseAsync(Stream to, CancellationToken ct)
    {
        var pieces = 0;
        await foreach (var entry in EntriesAsync(ct))
        {
            if (!IsPiece(entry, pieces))
                continue;
            pieces++;
            await entry.DataStream!.CopyToAsync(to, ct); // a piece has content
        }
    }

    async IAsyncEnumerable<TarEntry> EntriesAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        file.Position = 0;
        await using var tar = new TarReader(file, leaveOpen: true);
        while (true)
        {
            TarEntry? entry;
            try
            {
                entry = await tar.GetNextEntryAsync(copyData: false, ct);
            }
            catch (Exception e) when (e is InvalidDataException or FormatException or EndOfStreamException or NotSupportedException or ArgumentException or OverflowException)
            {
                throw new BackupException("这不是完整的备份文件", e);
            }
            if (entry is null)
                yield break;
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile) || entry.DataStream is null)
                throw new BackupException($"备份文件已损坏：不认识的部分 {Shown(entry.Name)}");
            yield return entry;
        }
    }

    static bool IsPiece(TarEntry entry, int number) => entry.Name == string.Create(CultureInfo.InvariantCulture, $"{BackupWriter.DatabasePart}/{number:D6}");

    static async Task HashAsync(Stream content, IncrementalHash hash, CancellationToken ct)
    {
        var buffer = new byte[1 << 20];
        try
        {
            while (await content.ReadAsync(buffer, ct) is > 0 and var length)
                hash.AppendData(buffer, 0, length);
        }
        catch (EndOfStreamException e)
        {
            throw new BackupException("这不是完整的备份文件", e);
        }
    }

    static async Task<byte[]> AllAsync(TarEntry entry, CancellationToken ct)
    {
        var content = new byte[entry.Length];
        try
        {
            await entry.DataStream!.ReadExactlyAsync(content, ct); // seen by EntriesAsync
        }
        catch (EndOfStreamException e)
        {
            throw new BackupException("这不是完整的备份文件", e);
        }
        return content;
    }

    static BackupManifest Read(byte[] manifest)
    {
        try
        {
            var said = JsonSerializer.Deserialize<BackupManifest>(manifest, SettingsSchema.Json);
            return said is { Parts: not null, Rows: not null, Format: 1 } ? said : throw new BackupException("备份文件的格式比本程序新，请用写下它的版本恢复");
        }
        catch (JsonException e)
        {
            throw new BackupException("备份文件已损坏：清单无法读取", e);
        }
    }

    static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    static string Shown(string name) => new([.. name.Take(60).Select(c => char.IsControl(c) ? '?' : c)]);

    [GeneratedRegex(@"^keys/[A-Za-z0-9][A-Za-z0-9._-]{0,99}\.xml\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyName();
}

/// <summary>A backup that cannot be used; the message is for people.</summary>
sealed class BackupException(string message, Exception? cause = null) : Exception(message, cause);
