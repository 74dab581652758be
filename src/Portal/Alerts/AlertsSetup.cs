using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Time;
using MediaWatch.Crawler.Fetching;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace MediaWatch.Portal.Alerts;

/// <summary>Everything that alerts need; the host's timetable runs <see cref="RouteNewFindings"/>, <see cref="SendPendingAlerts"/> and <see cref="ChaseRectifications"/>.</summary>
static class AlertsSetup
{
    /// <param name="publicAddress">Where receivers of a message reach the portal.</param>
    public static void AddAlerts(this IServiceCollection services, Uri publicAddress)
    {
        services.AddOptions<AlertsOptions>().Configure(o => o.PublicAddress = publicAddress).ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<AlertsOptions>, AlertsOptionsValidator>();
        services.TryAddSingleton(_ => Catalogue<INotifier>.Of(typeof(INotifier).Assembly));
        services.TryAddSingleton(_ => WorkingCalendar.Load(Path.Combine(DictionaryFolder.Path, "calendar.tsv"), "Asia/Shanghai"));
        services.TryAddSingleton(_ => Node.This());
        services.TryAddSingleton(_ => Segmenter.Default);
        services.TryAddSingleton(_ => ShippedLexicons.Default);
        services.TryAddSingleton<LexiconStore>();
        services.AddSingleton<SealedSettings>().AddSingleton<SignedLinks>();
        services.AddTransient<NoticeWriter>().AddTransient<NoticeClaims>();
        services.AddTransient<RouteNewFindings>().AddTransient<SendPendingAlerts>().AddTransient<ChaseRectifications>();
        services.TryAddSingleton<AddressGuard>();
        services.AddHttpClient(AlertsHttp.Client, AlertsHttp.Configure).ConfigurePrimaryHttpMessageHandler(s => AlertsHttp.Handler(s.GetRequiredService<AddressGuard>()));
    }
}
