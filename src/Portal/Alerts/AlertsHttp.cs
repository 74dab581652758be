namespace MediaWatch.Portal.Alerts;

/// <summary>The client that notifiers send with.</summary>
static class AlertsHttp
{
    public const string Client = "notifiers";
}
