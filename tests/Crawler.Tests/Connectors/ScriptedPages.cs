using System.Net;
using System.Text;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Tests.Connectors;

/// <summary>Answers each request as the test says, whatever its address; status 200 unless said.</summary>
sealed class ScriptedPages(Func<PageRequest, ScriptedAnswer> answer) : IPageSource
{
    public List<PageRequest> Asked { get; } = [];
    public DateTimeOffset SeenAt { get; set; } = RecordedPages.SeenAt;

    public static ScriptedPages Always(string text, string type = "application/json") => new(_ => new ScriptedAnswer(text, type));

    public Task<PageVisit> GetAsync(PageRequest request, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        Asked.Add(request);
        var said = answer(request);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = said.Type };
        var address = said.At is null ? request.Address : new Uri(said.At);
        return Task.FromResult(new PageVisit(request.Address, address, said.At is null ? [] : [address], (HttpStatusCode)said.Status, headers, Encoding.UTF8.GetBytes(said.Text), SeenAt, TimeSpan.FromMilliseconds(1)));
    }
}

/// <param name="At">Where redirects led.</param>
sealed record ScriptedAnswer(string Text, string Type = "application/json", int Status = 200, string? At = null)
{
    public static implicit operator ScriptedAnswer(string text) => new(text);
}
