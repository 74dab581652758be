using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Storage;

namespace MediaWatch.Portal.Commands;

/// <summary>Writes a backup: a tar of the database's dump in pieces (their lengths stand before them, and a stream's is not known), the keys that open stored secrets, the manifest and its hash.
/// By hand: <c>tar -xOf FILE --wildcards 'database/*' | pg_restore …</c>.</summary>
sealed class BackupWriter : IAsyncDisposable
{
    public const string DatabasePart = "database";
    public const string ManifestPart = "manifest.json";
    public const string ManifestHash = "manifest.sha256";
    const int Piece = 32 << 20;
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    readonly string path;
    readonly FileStream file;
    readonly TarWriter tar;
    readonly SortedDictionary<string, string> parts = new(StringComparer.Ordinal);
    bool done;

    /// <exception cref="IOException">The file cannot be written, or another backup is writing it.</exception>
    public BackupWriter(string path)
    {
        this.path = path;
        var how = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.None, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            how.UnixCreateMode = OwnerOnly;
        file = new FileStream(Part, how);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file.SafeFileHandle, OwnerOnly);
        file.SetLength(0); // left behind by one that was killed
        tar = new TarWriter(file, TarEntryFormat.Ustar, leaveOpen: true);
    }

    string Part => path + ".part";

    /// <summary>Reads the dump to its end.</summary>
    public async Task AddDatabaseAsync(Stream dump, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = new byte[Piece];
        for (var number = 0; await dump.ReadAtLeastAsync(piece, Piece, throwOnEndOfStream: false, ct) is > 0 and var length; number++)
        {
            hash.AppendData(piece, 0, length);
            await EntryAsync($"{DatabasePart}/{number:D6}", new MemoryStream(piece, 0, length), ct);
        }
        parts[DatabasePart] = Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public Task AddAsync(string name, byte[] content, CancellationToken ct)
    {
        parts[name] = Convert.ToHexStringLower(SHA256.HashData(content));
        return EntryAsync(name, new MemoryStream(content), ct);
    }

    /// <summary>The file gets its name: it is whole.</summary>
    /// <exception cref="IOException">There is a file of that name by now.</exception>
    public async Task FinishAsync(string version, string? migration, DateTimeOffset takenAt, IReadOnlyDictionary<string, long> rows, CancellationToken ct)
    {
        var manifest = JsonSerializer.SerializeToUtf8Bytes(new BackupManifest(1, version, migration, takenAt, rows, parts), SettingsSchema.Json);
        await EntryAsync(ManifestPart, new MemoryStream(manifest), ct);
        await EntryAsync(ManifestHash, new MemoryStream(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(manifest)))), ct);
        await tar.DisposeAsync();
        file.Flush(flushToDisk: true);
        File.Move(Part, path, overwrite: false);
        done = true;
    }

    public async ValueTask DisposeAsync()
    {
        await tar.DisposeAsync();
        if (!done)
            File.Delete(Part);
        await file.DisposeAsync();
    }

    Task EntryAsync(string name, MemoryStream content, CancellationToken ct) =>
        tar.WriteEntryAsync(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = content, Mode = OwnerOnly }, ct);
}
