using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Parts;
using MediaWatch.Core.Time;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace MediaWatch.Portal.Alerts;

/// <summary>Everything that alerts need; the host's timetable runs <see cref="RouteNewFindings"/>, <see cref="SendPendingAlerts"/> and <see cref="ChaseRectifications"/>.</summary>
static class AlertsSetup
{
    /// <summary>Where the portal is reached from outside: <c>MEDIAWATCH_PUBLIC_ADDRESS</c>.</summary>
    const string PublicAddress = "MEDIAWATCH_PUBLIC_ADDRESS";

    public static void AddAlerts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AlertsOptions>().ValidateOnStart();
        services.AddSingleton<IValidateOptions<AlertsOptions>, AlertsOptionsValidator>();
        if (configuration[PublicAddress] is { Length: > 0 } address)
            services.Configure<AlertsOptions>(o => o.PublicAddress = new Uri(address));
        services.TryAddSingleton(_ => Catalogue<INotifier>.Of(typeof(INotifier).Assembly));
        services.TryAddSingleton(_ => WorkingCalendar.Load(Path.Combine(DictionaryFolder.Path, "calendar.tsv"), "Asia/Shanghai"));
        services.TryAddSingleton(_ => Node.This());
        services.TryAddSingleton(_ => Segmenter.Default);
        services.TryAddSingleton(_ => ShippedLexicons.Default);
        services.TryAddSingleton<LexiconStore>();
        services.AddSingleton<SealedSettings>().AddSingleton<SignedLinks>();
        services.AddTransient<NoticeWriter>().AddTransient<NoticeClaims>();
        services.AddTransient<RouteNewFindings>().AddTransient<SendPendingAlerts>().AddTransient<ChaseRectifications>();
        services.AddHttpClient(AlertsHttp.Client, AlertsHttp.Configure).ConfigurePrimaryHttpMessageHandler(AlertsHttp.Handler);
    }
}
