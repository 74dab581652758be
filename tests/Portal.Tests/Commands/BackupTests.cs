using System.Formats.Tar;
using System.Text.Json.Nodes;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Crawler.Sessions;
using MediaWatch.Portal.Commands;
using MediaWatch.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Tests.Commands;

public sealed class BackupTests : IAsyncLifetime
{
    static readonly DateTimeOffset Now = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);
    readonly string folder = Directory.CreateTempSubdirectory("mediawatch-backup-").FullName;
    readonly string elsewhere = Directory.CreateTempSubdirectory("mediawatch-restore-").FullName;
    TestDatabase database = null!; // set before each test
    long tenantId;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    string Backup => Path.Combine(folder, "city.backup");

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(Ct);
        tenantId = await AddTenantAsync("示例市");
        await Credentials(database, folder).KeepAsync(tenantId, "weixin", "app", null, new JsonObject { ["secret"] = "open sesame" }, null, Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        Directory.Delete(elsewhere, recursive: true);
    }

    [Fact]
    public async Task Brings_an_installation_that_is_at_work_to_another_machine_as_it_was_at_one_instant()
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var working = WorkAsync(enough.Token);
        (await BackUpAsync(database.ConnectionString)).ShouldBe(0);
        await enough.CancelAsync();
        var written = await working;
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Backup).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFiles(folder, "*.part").ShouldBeEmpty();

        // The other machine has a cluster of its own.
        var there = Options(elsewhere, null);
        (await RestoreCommand.RunAsync(there, Backup, Ct)).ShouldBe(0);
        await using var restored = await Database.OpenAsync(null, elsewhere, Ct);
        await using var db = new MediaWatchDb(new DbContextOptionsBuilder<MediaWatchDb>().UseMediaWatch(restored.Source).Options) { TenantId = tenantId };
        var tenants = await db.Tenants.CountAsync(Ct);
        tenants.ShouldBeInRange(1, written + 1);
        // Each was written with its unit in one transaction.
        (await db.Units.IgnoreQueryFilters().CountAsync(Ct)).ShouldBe(tenants);
        var credential = await db.Credentials.SingleAsync(Ct);
        Credentials(database, elsewhere).Open(credential).ShouldNotBeNull()["secret"]!.ToString().ShouldBe("open sesame"); // kept above
        // It goes on counting where it was.
        db.Tenants.Add(new Tenant("新市", Now));
        await db.SaveChangesAsync(Ct);

        await ShouldRefuseAsync(there, Backup, "只能恢复到空数据库");
    }

    [Fact]
    public async Task Overwrites_no_file()
    {
        await File.WriteAllTextAsync(Backup, "important", Ct);
        (await BackUpAsync(database.ConnectionString)).ShouldBe(2);
        (await File.ReadAllTextAsync(Backup, Ct)).ShouldBe("important");
    }

    [Fact]
    public async Task Leaves_nothing_behind_when_it_fails()
    {
        await using var empty = await TestDatabase.CreateEmptyAsync(Ct);
        (await BackUpAsync(empty.ConnectionString)).ShouldBe(2);
        Path.Exists(Backup).ShouldBeFalse();
        Directory.GetFiles(folder, "*.part").ShouldBeEmpty();
    }

    [Fact]
    public async Task Refuses_a_file_that_is_not_whole_or_not_as_it_was_written_and_touches_nothing()
    {
        (await BackUpAsync(database.ConnectionString)).ShouldBe(0);
        await using var empty = await TestDatabase.CreateEmptyAsync(Ct);
        var target = Options(elsewhere, empty.ConnectionString);
        var good = await File.ReadAllBytesAsync(Backup, Ct);

        await ShouldRefuseAsync(target, await WriteAsync("short", good[..(good.Length / 2)]), "不是完整的备份文件");
        await ShouldRefuseAsync(target, await WriteAsync("headless", good[..700]), "不是完整的备份文件");
        await ShouldRefuseAsync(target, await WriteAsync("text", "not a backup at all"u8.ToArray()), "不是完整的备份文件");
        var changed = good.ToArray();
        changed[2000] ^= 1;
        await ShouldRefuseAsync(target, await WriteAsync("changed", changed), "校验值不符");
        await ShouldRefuseAsync(target, await AddedAsync("../../escaped.xml"), "不认识的部分");
        await ShouldRefuseAsync(target, await AddedAsync("keys/../escaped.xml"), "不认识的部分");
        await ShouldRefuseAsync(target, await AddedAsync("keys/key-of-somebody.xml"), "校验值不符");

        Directory.Exists(Path.Combine(elsewhere, "keys")).ShouldBeFalse();
        (await RestoreCommand.RunAsync(target, Backup, Ct)).ShouldBe(0);
    }

    NodeOptions Options(string data, string? connection) => new(data, connection, Role.None, new Uri("http://127.0.0.1:0"), []);

    Task<int> BackUpAsync(string connection) => BackupCommand.RunAsync(Options(folder, connection), Backup, TimeProvider.System, Ct);

    async Task<string> WriteAsync(string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        await File.WriteAllBytesAsync(path, content, Ct);
        return path;
    }

    /// <summary>The backup with one part more.</summary>
    async Task<string> AddedAsync(string name)
    {
        var path = Path.Combine(folder, $"added-{Guid.NewGuid():N}");
        await using var from = new TarReader(File.OpenRead(Backup));
        await using var to = new TarWriter(File.Create(path), TarEntryFormat.Ustar);
        while (await from.GetNextEntryAsync(copyData: true, Ct) is { } entry)
            await to.WriteEntryAsync(entry, Ct);
        await to.WriteEntryAsync(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream("<key/>"u8.ToArray()) }, Ct);
        return path;
    }

    static async Task ShouldRefuseAsync(NodeOptions target, string path, string because)
    {
        var refusal = await Should.ThrowAsync<BackupException>(() => RestoreCommand.RestoreAsync(target, path, Ct));
        refusal.Message.ShouldContain(because);
        (await RestoreCommand.RunAsync(target, path, Ct)).ShouldBe(2);
    }

    async Task<int> WorkAsync(CancellationToken enough)
    {
        var written = 0;
        while (!enough.IsCancellationRequested)
        {
            await AddTenantAsync($"第{++written}市");
            await Task.Yield();
        }
        return written;
    }

    async Task<long> AddTenantAsync(string name)
    {
        await using var db = database.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        var tenant = new Tenant(name, Now);
        db.Add(tenant);
        await db.SaveChangesAsync(Ct);
        db.Add(new Unit(tenant.Id, null, $"{name}人民政府", UnitLevel.City, UnitKind.PartyOrGovernment, name));
        await db.SaveChangesAsync(Ct);
        await transaction.CommitAsync(Ct);
        return tenant.Id;
    }

    static CredentialStore Credentials(TestDatabase database, string data) =>
        new(database, DataProtectionProvider.Create(new DirectoryInfo(Path.Combine(data, "keys")), protection => protection.SetApplicationName("MediaWatch")), TimeProvider.System);
}
