namespace MediaWatch.Crawler.Fetching;

/// <summary>A platform's own log-in page with a code that a person scans with the telephone. The page makes its calls by itself; we show its code and wait.</summary>
/// <param name="Code">CSS selector of the code's picture; while nothing matches, the whole page is shown, whatever it says.</param>
/// <param name="Done">Name of the member that the page's address has once somebody is logged in. Its value is given under this name, the page's cookies under <c>cookie</c>.</param>
public sealed record ScannedLogin(Uri Page, string Code, string Done);
