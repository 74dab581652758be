using Bunit.TestDoubles;
using Bunit;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Search;
using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Storage;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Crawler.Fetching;
using MediaWatch.Crawler.Sessions;
using MediaWatch.Portal.Alerts;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Tests.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MudBlazor.Services;
using MudBlazor;
using System.Globalization;
using System.Security.Claims;

namespace MediaWatch.Portal.Tests.Rendering;

/// <summary>Renders pages over a real database as somebody sees them.</summary>
sealed class PageBench : BunitContext
{
    PageBench(SmallTown town, Viewer viewer)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddTransient<MudLocalizer, ChineseTexts>();
        Services.AddSingleton<TimeProvider>(town.Time);
        Services.AddSingleton<IDbContextFactory<MediaWatchDb>>(town.Database);
        Services.AddSingleton(Catalogue<IConnector>.Of(typeof(IConnector).Assembly));
        Services.AddSingleton<ISearchIndex>(new PostgresSearchIndex(town.Database));
        Services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddFetching();
        Services.AddSingleton<IPageSource>(new RecordedPages());
        Services.AddSingleton(town.Protection);
        Services.AddSingleton<CredentialStore>();
        Services.AddSingleton(Options.Create(new AlertsOptions { PublicAddress = new Uri("http://portal.test/") }));
        Services.AddSingleton<IHttpContextAccessor>(new HttpContextAccessor());
        Services.AddScoped<ViewerSource>();
        Services.AddScoped<PortalTime>();
        Services.AddScoped<Toasts>();
        Services.AddSingleton<CheckNames>();
        Services.AddSingleton(Analysis.Lexicons.ShippedLexicons.Default);
        Services.AddScoring();
        Services.AddSingleton(town.Calendar);
        Services.AddLists(typeof(PortalSetup).Assembly);
        Services.AddPageQueries(typeof(PortalSetup).Assembly);
        var log = AddAuthorization();
        log.SetAuthorized(viewer.Name);
        log.SetRoles(viewer.Role.ToString());
        log.SetPolicies([.. Policies(viewer)]);
        List<Claim> claims =
        [
            new(ViewerClaims.Tenant, viewer.TenantId.ToString(CultureInfo.InvariantCulture)), new(ClaimTypes.NameIdentifier, viewer.PersonId.ToString(CultureInfo.InvariantCulture)),
            new(ViewerClaims.DisplayName, viewer.Name), new(ViewerClaims.TenantName, viewer.TenantName),
        ];
        if (viewer.UnitPath is { } path)
            claims.Add(new(ViewerClaims.UnitPath, path));
        log.SetClaims([.. claims]);
    }

    public static PageBench For(SmallTown town, Viewer viewer) => new(town, viewer);

    /// <summary>The page as it stands when its first read is done.</summary>
    /// <param name="address">With the query string.</param>
    public IRenderedComponent<TPage> Open<TPage>(string address, Action<ComponentParameterCollectionBuilder<TPage>>? parameters = null) where TPage : IComponent
    {
        Services.GetRequiredService<BunitNavigationManager>().NavigateTo(address);
        var page = parameters is null ? Render<TPage>() : Render(parameters);
        page.WaitForState(() => page.Nodes.Length > 0 && page.FindAll("h1").Count > 0 && IsRead(page), TimeSpan.FromSeconds(30));
        return page;
    }

    /// <summary>A page's first read is done when one of its own fields named "page" or "model" is set, if it has one.</summary>
    static bool IsRead<TPage>(IRenderedComponent<TPage> page) where TPage : IComponent => typeof(TPage)
        .GetFields(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)
        .Where(f => f.Name is "page" or "model")
        .All(f => f.GetValue(page.Instance) is not null);

    public string Address => Services.GetRequiredService<BunitNavigationManager>().Uri;

    static IEnumerable<string> Policies(Viewer viewer)
    {
        if (viewer.Administers)
            yield return Portal.Viewers.Policies.Administer;
        if (viewer.Works)
            yield return Portal.Viewers.Policies.Work;
        if (viewer.Supervises)
            yield return Portal.Viewers.Policies.Supervise;
    }
}
