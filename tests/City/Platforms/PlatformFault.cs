namespace MediaWatch.City.Platforms;

/// <summary>What goes wrong at every platform at times.</summary>
public enum PlatformFault { None, ServerError, Slow, Cut, LoginWall, Captcha }

static class PlatformFaults
{
    /// <param name="rate">Share of requests that meet one.</param>
    public static PlatformFault Next(double rate) => Random.Shared.NextDouble() < rate ? (PlatformFault)(1 + Random.Shared.Next(5)) : PlatformFault.None;
}
