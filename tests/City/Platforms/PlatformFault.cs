namespace MediaWatch.City.Platforms;

/// <summary>What goes wrong at every platform at times.</summary>
public enum PlatformFault { None, ServerError, Slow, Cut, LoginWall, Captcha }

static class PlatformFaults
{
    /// <summary>Answers a picture, or a request that meets an outage, and waits where the platform is slow.</summary>
    /// <returns>What is left for the platform to play; null: it is answered.</returns>
    public static async Task<PlatformFault?> MeetAsync(HttpContext http, double rate, TimeSpan slowness)
    {
        var path = http.Request.Path.Value ?? "/";
        if (path.StartsWith("/pic/", StringComparison.Ordinal))
        {
            await PlatformAnswer.PictureAsync(http);
            return null;
        }
        var fault = path == "/favicon.ico" ? PlatformFault.None : Next(rate);
        if (fault == PlatformFault.ServerError)
        {
            await PlatformAnswer.StatusAsync(http, StatusCodes.Status502BadGateway);
            return null;
        }
        if (fault == PlatformFault.Slow)
            await Task.Delay(slowness, http.RequestAborted);
        return fault;
    }

    /// <param name="rate">Share of requests that meet one.</param>
    public static PlatformFault Next(double rate) => Random.Shared.NextDouble() < rate ? (PlatformFault)(1 + Random.Shared.Next(5)) : PlatformFault.None;
}
