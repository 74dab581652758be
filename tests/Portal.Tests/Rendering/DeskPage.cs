using Bunit;
using MediaWatch.Analysis.Scoring;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Alerts;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Tests.Desks;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MediaWatch.Portal.Tests.Rendering;

/// <summary>A page of the portal, drawn for one viewer over a small town's database.</summary>
abstract class DeskPage : BunitContext
{
    protected DeskPage(SmallTown town, Viewer viewer)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        AddAuthorization().SetAuthorized(viewer.Name);
        Services.AddHttpContextAccessor();
        Services.AddSingleton<TimeProvider>(town.Time);
        Services.AddSingleton<IDbContextFactory<MediaWatchDb>>(town.Database);
        Services.AddSingleton(town.Calendar);
        Services.AddSingleton(town.Notifiers);
        Services.AddSingleton(town.Settings);
        Services.AddSingleton(town.Links);
        Services.AddSingleton<IHttpClientFactory>(new SmallTown.Clients());
        Services.AddSingleton<CheckNames>();
        Services.AddScoring();
        Services.AddScoped<PortalTime>();
        Services.AddScoped<Toasts>();
        Services.AddScoped(s =>
        {
            var source = new ViewerSource(s.GetRequiredService<AuthenticationStateProvider>(), s.GetRequiredService<Microsoft.AspNetCore.Http.IHttpContextAccessor>());
            source.Is(viewer);
            return source;
        });
        Services.AddLists(typeof(PortalSetup).Assembly);
        Services.AddPageQueries(typeof(PortalSetup).Assembly);
        SetRendererInfo(new Microsoft.AspNetCore.Components.RendererInfo("Server", isInteractive: true));
    }
}
