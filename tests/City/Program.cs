using System.Globalization;
using MediaWatch.City;

// City --state FOLDER [--port N] [--every SECONDS] [--accounts N] [--history DAYS]: serves until it is told to stop. Opening instant, port and messages are kept in the folder, so that the city is the same after a restart.
var values = args.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
if (!values.TryGetValue("--state", out var state) || args.Length % 2 != 0)
{
    await Console.Error.WriteLineAsync("City --state FOLDER [--port N] [--every SECONDS] [--accounts N] [--history DAYS]");
    return 2;
}
Directory.CreateDirectory(state);
var openedFile = Path.Combine(state, "opened");
var addressFile = Path.Combine(state, "address");
if (!File.Exists(openedFile))
    await File.WriteAllTextAsync(openedFile, TimeProvider.System.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
var port = values.TryGetValue("--port", out var given) ? int.Parse(given, CultureInfo.InvariantCulture)
    : File.Exists(addressFile) ? new Uri((await File.ReadAllTextAsync(addressFile)).Trim()).Port : 0;
await using var city = await SimulatedCity.StartAsync(new CityOptions
{
    StateFolder = state,
    Port = port,
    Opened = DateTimeOffset.Parse(await File.ReadAllTextAsync(openedFile), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
    NewArticleEvery = TimeSpan.FromSeconds(values.TryGetValue("--every", out var every) ? double.Parse(every, CultureInfo.InvariantCulture) : 20),
    AccountsPerPlatform = values.TryGetValue("--accounts", out var accounts) ? int.Parse(accounts, CultureInfo.InvariantCulture) : 6,
    HistoryDays = values.TryGetValue("--history", out var history) ? int.Parse(history, CultureInfo.InvariantCulture) : 365,
    NewPostEvery = TimeSpan.FromSeconds(45),
    StrictPlatforms = false, // it is watched at a pace that real platforms would not bear
});
await File.WriteAllTextAsync(addressFile, city.Console.ToString());
await File.WriteAllTextAsync(Path.Combine(state, "owner"), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
await city.WaitForShutdownAsync();
return 0;
