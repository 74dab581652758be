using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;
using MediaWatch.Crawler.Connectors;
using MediaWatch.Core.Parts;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Pages.Articles;
using MediaWatch.Portal.Pages.Findings;
using MediaWatch.Portal.Pages.Phone;
using MediaWatch.Portal.Pages.Reports;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MediaWatch.Portal.Api;
using MediaWatch.Portal.Proofing;
using MediaWatch.Portal.Push;
using MudBlazor;
using MudBlazor.Services;

namespace MediaWatch.Portal;

/// <summary>Everything the web side of the program needs. The host adds the database factory, the jobs and the options.</summary>
public static class PortalSetup
{
    /// <summary>Expects what every node has (<c>NodeParts</c>): database factory, protection keys, alerts.</summary>
    public static void AddPortal(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => Catalogue<IConnector>.Of(typeof(IConnector).Assembly));
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));

        AddLogIn(services);
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddCascadingAuthenticationState();
        services.AddMudServices();
        services.AddTransient<MudLocalizer, ChineseTexts>();
        services.AddSingleton<StandingNotice>();
        services.AddSingleton<ThemeSheet>();
        services.AddSafetyHeaders();
        services.AddScoped<Toasts>();
        services.AddScoped<PortalTime>();
        services.AddSingleton<CheckNames>();
        services.AddSingleton<UploadedOriginals>();
        services.AddLists(typeof(PortalSetup).Assembly);
        services.AddPageQueries(typeof(PortalSetup).Assembly);
        services.AddApi();
        services.AddAntiforgery(o => o.Cookie.Name = "mediawatch-form");
    }

    public static void UsePortal(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            app.UseExceptionHandler("/error", createScopeForErrors: true);
        // No text of the database holds a NUL, and it refuses to look for one.
        app.Use((http, next) =>
        {
            if (http.Request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) == true)
                http.Request.QueryString = new(http.Request.QueryString.Value.Replace("%00", "", StringComparison.Ordinal));
            return next(http);
        });
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        // A program that was refused wants to read why, not a page; and what comes after a branch is routed once, so the page could not be found from within one.
        app.UseWhen(IsForPrograms, programs => programs.Use((http, next) =>
        {
            http.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
            return next(http);
        }));
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase), api => api.UseApiProblems());
        app.UseSecurityHeaders(SafetyHeaders.Policy());
        var chinese = new RequestLocalizationOptions { DefaultRequestCulture = new RequestCulture("zh-CN"), SupportedCultures = [new CultureInfo("zh-CN")], SupportedUICultures = [new CultureInfo("zh-CN")] };
        chinese.RequestCultureProviders.Clear();
        app.UseRequestLocalization(chinese);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapGet("/theme.css", async (ThemeSheet theme, HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Text(await theme.CssAsync(), "text/css; charset=utf-8");
        });
        app.MapPost("/logout", async (SignInManager<Person> logIns) =>
        {
            await logIns.SignOutAsync();
            return Results.LocalRedirect("/login");
        });
        app.MapExports();
        app.MapSnapshots();
        app.MapScreenshots();
        app.MapReports();
        app.MapLinkedPictures();
        app.MapProofDocuments();
        app.MapApi();
        app.MapPlatforms();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(o => o.ContentSecurityFrameAncestorsPolicy = null);
    }

    static bool IsForPrograms(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || http.Request.Path.StartsWithSegments("/push", StringComparison.OrdinalIgnoreCase);

    static void AddLogIn(IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.TryAddScoped(s => s.GetRequiredService<IDbContextFactory<MediaWatchDb>>().CreateDbContext());
        services.AddScoped<IUserConfirmation<Person>, EnabledPeople>();
        services.AddIdentityCore<Person>(o =>
        {
            o.Lockout.MaxFailedAccessAttempts = 5;
            o.Lockout.DefaultLockoutTimeSpan = Gatekeeper.FirstLockout;
            o.SignIn.RequireConfirmedAccount = true; // "confirmed" is "not disabled": EnabledPeople
            // Length is what makes a password strong (NIST SP 800-63B 5.1.1); classes of characters are not demanded.
            (o.Password.RequiredLength, o.Password.RequiredUniqueChars) = (10, 5);
            o.Password.RequireDigit = o.Password.RequireLowercase = o.Password.RequireUppercase = o.Password.RequireNonAlphanumeric = false;
        }).AddUserStore<PeopleStore>().AddUserManager<Gatekeeper>().AddSignInManager().AddClaimsPrincipalFactory<ViewerClaims>().AddErrorDescriber<ChineseErrors>();
        services.AddScoped(s => (PeopleStore)s.GetRequiredService<IUserStore<Person>>());
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(o =>
        {
            (o.Cookie.Name, o.Cookie.HttpOnly, o.Cookie.SameSite) = ("mediawatch", true, SameSiteMode.Lax);
            (o.LoginPath, o.AccessDeniedPath, o.ReturnUrlParameter) = ("/login", "/denied", "to");
            (o.ExpireTimeSpan, o.SlidingExpiration) = (TimeSpan.FromHours(12), true);
        });
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddAuthorization(Policies.AddTo);
        services.AddScoped<AuthenticationStateProvider, CircuitWatch>();
        services.AddScoped<ViewerSource>();
    }
}
