using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Microsoft.Playwright;

namespace MediaWatch.Crawler.Fetching;

/// <summary>One run of Chromium with its driver, from start to the end of its last process.</summary>
sealed class BrowserSession : IAsyncDisposable
{
    static readonly string[] Switches =
    [
        "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic",
        "--proxy-bypass-list=<-loopback>", "--force-webrtc-ip-handling-policy=disable_non_proxied_udp", "--disable-features=WebRtcHideLocalIpsWithMdns,MediaRouter,OptimizationHints,Translate",
        "--js-flags=--max-old-space-size=256", "--mute-audio", "--hide-scrollbars",
    ];
    static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(5);

    readonly IPlaywright playwright;
    readonly int processId;

    BrowserSession(IPlaywright playwright, IBrowser browser, int processId) => (this.playwright, Browser, this.processId) = (playwright, browser, processId);

    public IBrowser Browser { get; }
    public int ProcessId => processId;
    /// <summary>Wiped tabs without scripts.</summary>
    public ConcurrentStack<BrowserCanvas> Spare { get; } = [];
    /// <summary>Visits that use it now, and in all. Guarded by its owner.</summary>
    public int Users { get; set; }
    public int Visits { get; set; }
    public bool Broken { get; set; }
    /// <summary>The driver hears of a killed browser only after a while; its process is gone at once.</summary>
    public bool IsUsable => !Broken && Browser.IsConnected && Directory.Exists($"/proc/{ProcessId}");

    public static async Task<BrowserSession> StartAsync(string chromium, CancellationToken ct)
    {
        if (!File.Exists(chromium))
            throw new InvalidOperationException($"Chromium was not found at {chromium}. Install it or set MEDIAWATCH_CHROMIUM.");
        FindDriver();
        var playwright = await Playwright.CreateAsync().WaitAsync(TimeSpan.FromSeconds(60), ct);
        try
        {
            var mark = $"--mediawatch-session={Guid.NewGuid():n}";
            // Chromium's own sandbox cannot work for root.
            var browser = await LaunchAsync(playwright, chromium, mark, sandbox: !Environment.IsPrivilegedProcess, ct);
            return new BrowserSession(playwright, browser, ProcessWith(mark));
        }
        catch
        {
            playwright.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await Browser.CloseAsync().WaitAsync(CloseLimit);
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            // It crashed or hangs; its processes are ended below.
        }
        Kill();
        foreach (var canvas in Spare)
            await canvas.Proxy.DisposeAsync();
        playwright.Dispose();
    }

    static async Task<IBrowser> LaunchAsync(IPlaywright playwright, string chromium, string mark, bool sandbox, CancellationToken ct)
    {
        try
        {
            return await playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = chromium,
                Headless = true,
                ChromiumSandbox = sandbox,
                Args = [.. Switches, mark],
                // Whatever is not part of a visit leads nowhere; visits bring their own proxy.
                Proxy = new Proxy { Server = "http://127.0.0.1:9", Bypass = "<-loopback>" },
                // Keeps Chromium's pop-up blocker on.
                IgnoreDefaultArgs = ["--disable-popup-blocking"],
                HandleSIGHUP = false,
                HandleSIGINT = false,
                HandleSIGTERM = false,
                Timeout = 60_000,
            }).WaitAsync(ct);
        }
        catch (PlaywrightException) when (sandbox)
        {
            // A container without user namespaces: the guard and the container are then the fence.
            return await LaunchAsync(playwright, chromium, mark, sandbox: false, ct);
        }
    }

    void Kill()
    {
        if (processId == 0)
            return;
        try
        {
            using var process = Process.GetProcessById(processId);
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended by itself.
        }
    }

    /// <summary>0 where it cannot be known.</summary>
    static int ProcessWith(string mark)
    {
        if (!OperatingSystem.IsLinux())
            return 0;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                continue;
            try
            {
                var line = File.ReadAllText(Path.Combine(folder, "cmdline"));
                if (line.Contains(mark, StringComparison.Ordinal) && !line.Contains("--type=", StringComparison.Ordinal))
                    return id;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Ended meanwhile, or not ours.
            }
        }
        return 0;
    }

    /// <summary>The driver (a Node program) comes with the package and is not copied into each build; where it is not beside the program it is taken from the package folder.</summary>
    static void FindDriver()
    {
        const string Search = "PLAYWRIGHT_DRIVER_SEARCH_PATH", Node = "PLAYWRIGHT_NODEJS_PATH";
        if (Environment.GetEnvironmentVariable(Search) is null && !Directory.Exists(Path.Combine(AppContext.BaseDirectory, ".playwright", "package")))
        {
            var version = typeof(IPlaywright).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
            var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
            var folder = Path.Combine(packages, "microsoft.playwright");
            var found = Directory.Exists(Path.Combine(folder, version)) ? Path.Combine(folder, version) : Directory.Exists(folder) ? Directory.EnumerateDirectories(folder).Order().LastOrDefault() : null;
            if (found is not null)
                Environment.SetEnvironmentVariable(Search, found);
        }
        // Published without the driver's own Node: the system's will do.
        var driver = Environment.GetEnvironmentVariable(Search) ?? AppContext.BaseDirectory;
        if (Environment.GetEnvironmentVariable(Node) is null && File.Exists("/usr/bin/node") && !Directory.Exists(Path.Combine(driver, ".playwright", "node", "linux-x64")))
            Environment.SetEnvironmentVariable(Node, "/usr/bin/node");
    }
}
