using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Storage;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Fetching;
using MediaWatch.Crawler.Scheduling;
using MediaWatch.Crawler.Sessions;
using MediaWatch.Portal.Alerts;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MediaWatch.Portal.Desks;

/// <summary>Sessions and authorisations: an operator brings those of the own unit's accounts, an administrator the city's applications. What is given is tried at once, and never shown again.</summary>
public sealed class CredentialDesk(IDbContextFactory<MediaWatchDb> databases, CredentialStore store, Catalogue<IConnector> connectors, IPageSource pages, IDataProtectionProvider protection,
    IOptions<AlertsOptions> options, TimeProvider clock) : IPageQuery
{
    static readonly TimeSpan ConsentTakes = TimeSpan.FromMinutes(30);
    readonly ITimeLimitedDataProtector states = protection.CreateProtector("consent.v1").ToTimeLimitedDataProtector();

    /// <summary>Keeps what was typed in, and makes the account's routes due.</summary>
    public async Task<Outcome> EnterAsync(Viewer viewer, long accountId, string kind, JsonObject entered, CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        if (await AccountAsync(db, viewer, accountId, ct) is not { } account || connectors.Find(account.PlatformKey) is not { } connector || Form(connector, kind) is not { OfTenant: false, Entered: { } type } form)
            return Outcome.Refused("找不到这个账号，或它没有这种会话。");
        if (!viewer.Works)
            return Outcome.Refused("您没有更新会话的权限。");
        if (Missing(type, entered) is { } missing)
            return Outcome.Refused($"请填写“{missing}”。");
        var secret = (JsonObject)entered.DeepClone();
        if (await TryAsync(connector, account, kind, secret, ct) is { } problem)
            return Outcome.Refused(problem);
        await store.KeepAsync(viewer.TenantId, account.PlatformKey, kind, accountId, secret, clock.GetUtcNow() + form.Lasts, ct);
        return await StartAsync(db, viewer, account, connector, form.Name, ct);
    }

    /// <summary>Keeps the city's application on a platform. A secret left blank stays as it is.</summary>
    public async Task<Outcome> EnterApplicationAsync(Viewer viewer, string platformKey, string kind, JsonObject entered, CancellationToken ct)
    {
        if (!viewer.Administers)
            return Outcome.Refused("只有管理员可以登记平台应用。");
        if (connectors.Find(platformKey) is not { } connector || Form(connector, kind) is not { OfTenant: true, Entered: { } type } form)
            return Outcome.Refused("没有这种平台应用。");
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var stored = await db.Credentials.AsNoTracking().SingleOrDefaultAsync(c => c.PlatformKey == platformKey && c.Kind == kind && c.AccountId == null, ct);
        var merged = stored is null ? [] : store.Open(stored) ?? [];
        foreach (var (name, value) in entered.Where(v => !string.IsNullOrWhiteSpace(v.Value?.ToString())))
            merged[name] = value!.DeepClone(); // not blank: filtered
        if (Missing(type, merged) is { } missing)
            return Outcome.Refused($"请填写“{missing}”。");
        await store.KeepAsync(viewer.TenantId, platformKey, kind, null, merged, null, ct);
        db.Note(viewer, clock.GetUtcNow(), "登记平台应用", $"{connector.Name} {form.Name}");
        await db.SaveChangesAsync(ct);
        return Outcome.Of(0);
    }

    /// <summary>Address of the platform's own page on which the account's operator consents.</summary>
    public async Task<(Uri? Address, string? Problem)> ConsentAsync(Viewer viewer, long accountId, CancellationToken ct)
    {
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        if (!viewer.Works || await AccountAsync(db, viewer, accountId, ct) is not { } account || connectors.Find(account.PlatformKey) is not IConsenting connector)
            return (null, "找不到这个账号，或它的平台不能授权。");
        try
        {
            var state = states.Protect($"{viewer.TenantId} {accountId} {viewer.PersonId} {RandomNumberGenerator.GetHexString(8)}", ConsentTakes);
            return (await connector.ConsentAddressAsync(store.For(account), pages, BackTo(connector), state, ct), null);
        }
        catch (CrawlException e)
        {
            return (null, $"平台没有给出授权页：{e.Failure.Name}。请管理员检查平台应用的设置。");
        }
    }

    /// <summary>The person has come back from the platform's page.</summary>
    public async Task<Outcome> ConsentedAsync(Viewer viewer, string platformKey, IReadOnlyDictionary<string, string> answer, CancellationToken ct)
    {
        if (connectors.Find(platformKey) is not IConsenting connector || Opened(answer.GetValueOrDefault("state")) is not { } state || state.Tenant != viewer.TenantId || state.Person != viewer.PersonId)
            return Outcome.Refused("授权已过期或不是您发起的，请重新点“去授权”。");
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        if (await AccountAsync(db, viewer, state.Account, ct) is not { } account || account.PlatformKey != platformKey)
            return Outcome.Refused("找不到发起授权的账号。");
        try
        {
            var given = await connector.ConsentedAsync(store.For(account), pages, answer, BackTo(connector), ct);
            await store.KeepAsync(viewer.TenantId, platformKey, connector.ConsentKind, account.Id, given.Secret, given.EndsAt, ct, given.Holder);
            return await StartAsync(db, viewer, account, connector, "授权", ct);
        }
        catch (CrawlException e)
        {
            return Outcome.Refused($"平台没有接受授权：{e.Failure.Name}。请重新授权；若仍失败请管理员检查平台应用。");
        }
    }

    /// <summary>Tries what was typed in with one look at the list, before it is kept.</summary>
    async Task<string?> TryAsync(IConnector connector, Account account, string kind, JsonObject secret, CancellationToken ct)
    {
        if (connector.Routes.FirstOrDefault(r => r.Credential == kind) is not { } route)
            return null;
        try
        {
            var target = new CrawlTarget(account, null, new ListMark(null, null), route.Key) { Sessions = new PassingSessions(new Session(kind, 1, secret, null)) };
            await foreach (var _ in connector.ListNewestFirstAsync(target, pages, ct))
                break;
            return null;
        }
        catch (CrawlException e) when (e.Failure is CrawlFailure.SessionEnded or CrawlFailure.NotAuthorised or CrawlFailure.LoginRequired or CrawlFailure.BadSettings)
        {
            return $"平台不接受这个会话：{e.Failure.Name}。请重新登录后再复制。";
        }
        catch (CrawlException)
        {
            return null; // the platform is slow or busy: that is no reason to refuse what may be good
        }
    }

    async Task<Outcome> StartAsync(MediaWatchDb db, Viewer viewer, Account account, IConnector connector, string name, CancellationToken ct)
    {
        await RouteTasks.EnsureAsync(db, account, connector, clock.GetUtcNow(), ct);
        db.Note(viewer, clock.GetUtcNow(), "更新会话与授权", $"账号 #{account.Id}", $"{account.Name}：{name}");
        await db.SaveChangesAsync(ct);
        return Outcome.Of(account.Id);
    }

    /// <summary>Registered with the platform, so the same for all accounts.</summary>
    Uri BackTo(IConnector connector) => new(options.Value.PublicAddress, $"/connect/{connector.Key}/back");

    (long Tenant, long Account, long Person)? Opened(string? state)
    {
        try
        {
            return state is not null && states.Unprotect(state).Split(' ') is [var tenant, var account, var person, _]
                ? (long.Parse(tenant, CultureInfo.InvariantCulture), long.Parse(account, CultureInfo.InvariantCulture), long.Parse(person, CultureInfo.InvariantCulture)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    static CredentialForm? Form(IConnector connector, string kind) => connector.Credentials.FirstOrDefault(c => c.Kind == kind);

    static string? Missing(Type type, JsonObject entered) =>
        SettingsSchema.Of(type).Fields.FirstOrDefault(f => f.Required && string.IsNullOrWhiteSpace(entered[f.Key]?.ToString()))?.Label;

    static Task<Account?> AccountAsync(MediaWatchDb db, Viewer viewer, long id, CancellationToken ct) => db.Accounts.VisibleTo(viewer, db).SingleOrDefaultAsync(a => a.Id == id, ct);
}
