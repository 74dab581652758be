using System.Text.Json.Nodes;
using MediaWatch.Core.Accounts;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Storage;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Sessions;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Pages.Sessions;

/// <summary>The ways in which one account can be connected, and the city's applications on the platforms.</summary>
public sealed class ConnectQuery(IDbContextFactory<MediaWatchDb> databases, ViewerSource viewers, Catalogue<IConnector> connectors, CredentialStore store) : IPageQuery
{
    /// <returns>Null: there is no such account, or the viewer may not see it.</returns>
    public async Task<ConnectView?> OfAccountAsync(long id, CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        if (await db.Accounts.AsNoTracking().VisibleTo(viewer, db).SingleOrDefaultAsync(a => a.Id == id, ct) is not { } account)
            return null;
        var connector = connectors.Find(account.PlatformKey);
        var stored = await db.Credentials.AsNoTracking().Where(c => c.PlatformKey == account.PlatformKey && (c.AccountId == id || c.AccountId == null)).ToListAsync(ct);
        var hasApplication = connector?.Credentials.Where(f => f.OfTenant).All(f => stored.Exists(c => c.Kind == f.Kind && c.AccountId is null)) ?? false;
        return new ConnectView(account, connector as IConsenting, hasApplication,
            [.. (connector?.Credentials ?? []).Where(f => !f.OfTenant).Select(f => new ConnectWay(f, stored.Find(c => c.Kind == f.Kind && c.AccountId == id), connector!.Routes.FirstOrDefault(r => r.Credential == f.Kind)?.Name))]); // a form has its connector
    }

    public async Task<IReadOnlyList<ApplicationView>> ApplicationsAsync(CancellationToken ct)
    {
        var viewer = await viewers.GetAsync();
        await using var db = await databases.OpenAsync(viewer.TenantId, ct);
        var stored = await db.Credentials.AsNoTracking().Where(c => c.AccountId == null).ToListAsync(ct);
        return [.. from connector in connectors
                   from form in connector.Credentials
                   where form is { OfTenant: true, Entered: not null }
                   let credential = stored.Find(c => c.PlatformKey == connector.Key && c.Kind == form.Kind)
               select new ApplicationView(connector, form, credential, Shown(form, credential))];
    }

    /// <summary>What the form may show of what is stored: every member but the secret ones.</summary>
    JsonObject Shown(CredentialForm form, Credential? stored)
    {
        var shown = new JsonObject();
        var secret = stored is null ? null : store.Open(stored);
        foreach (var field in SettingsSchema.Of(form.Entered!).Fields.Where(f => !f.Secret)) // only forms that are typed in are asked for
            shown[field.Key] = secret?[field.Key]?.DeepClone();
        return shown;
    }
}

/// <param name="Consenting">Null: the platform knows no consent.</param>
/// <param name="HasApplication">The city's application is registered, so that consent can be asked for.</param>
public sealed record ConnectView(Account Account, IConsenting? Consenting, bool HasApplication, IReadOnlyList<ConnectWay> Ways);

/// <param name="Stored">Null: not yet given.</param>
public sealed record ConnectWay(CredentialForm Form, Credential? Stored, string? Route);

/// <param name="Shown">Its members that are no secrets.</param>
public sealed record ApplicationView(IConnector Connector, CredentialForm Form, Credential? Stored, JsonObject Shown);
