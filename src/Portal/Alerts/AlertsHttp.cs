namespace MediaWatch.Portal.Alerts;

/// <summary>The client that notifiers send with: impatient, without redirects, and it reads no long answers.</summary>
static class AlertsHttp
{
    public const string Client = "notifiers";

    public static void Configure(HttpClient http)
    {
        http.Timeout = TimeSpan.FromSeconds(20);
        http.MaxResponseContentBufferSize = 64 * 1024;
    }

    public static HttpMessageHandler Handler() => new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
}
