using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MediaWatch.Crawler.Fetching;

public static class FetchingServices
{
    /// <summary>One set of fetching parts for the process; <see cref="PageSource"/> anew for each run. Needs a <see cref="TimeProvider"/> and logging.</summary>
    public static IServiceCollection AddFetching(this IServiceCollection services)
    {
        services.AddOptions<FetchOptions>().BindConfiguration(FetchOptions.Section).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<FetchOptions>, FetchOptionsValidator>()
            .AddSingleton<AddressGuard>()
            .AddSingleton<HttpFetcher>()
            .AddSingleton<HostPoliteness>()
            .AddSingleton<RobotsCache>()
            .AddSingleton<HttpPageSource>()
            .AddSingleton<BrowserPageSource>()
            .AddTransient<PageSource>();
    }
}
