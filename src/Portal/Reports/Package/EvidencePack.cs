using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MediaWatch.Core.Reports;
using MediaWatch.Core.Storage;
using MediaWatch.Portal.Components;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Reports.Facts;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Reports.Package;

/// <summary>The evidence of a report's problems as a zip: pictures and pages as they were stored, a list of what belongs to which problem, and a manifest of SHA-256 sums
/// that <c>sha256sum -c</c> reads. Names are our own numbers: nothing of a watched page gets into a path.</summary>
static class EvidencePack
{
    const string List = "list.csv", Manifest = "MANIFEST.sha256";

    /// <summary>Null: none is in the pack.</summary>
    public static string? PictureName(NumberedProblem p) => p.Problem is { Personal: false, Picture: not null } ? Name("screenshots", p, "jpg") : null;

    static string? PageName(NumberedProblem p) => p.Problem is { Personal: false, Page: not null } ? Name("pages", p, "html.txt") : null;

    static string Name(string folder, NumberedProblem p, string ending) => string.Create(CultureInfo.InvariantCulture, $"{folder}/{p.Number:0000}.{ending}");

    /// <summary>A unit's report holds the evidence of all its problems; one on many units holds that of those it tells of, the others' lies in the units' own packs.</summary>
    static IEnumerable<NumberedProblem> Held(ReportDocument document)
    {
        if (document.Facts.Scope == ReportScope.Unit)
            return document.Problems;
        var told = document.Sections.SelectMany(s => s.Blocks).OfType<ProblemCard>().Select(c => c.Problem.Id).ToHashSet();
        return document.Problems.Where(p => told.Contains(p.Problem.Id));
    }

    /// <summary>Read a few at a time: a page can be megabytes.</summary>
    public static async Task<byte[]> WriteAsync(MediaWatchDb db, ReportDocument document, CancellationToken ct)
    {
        List<(string Name, byte[] Content, bool Stored)> entries = [];
        var held = Held(document).ToList();
        foreach (var some in held.Chunk(50))
        {
            var pictureIds = some.Where(p => PictureName(p) is not null).Select(p => p.Problem.Picture!.ScreenshotId).ToList(); // filtered
            var pictures = await db.Screenshots.Where(s => pictureIds.Contains(s.Id)).Select(s => new { s.Id, s.Image }).ToDictionaryAsync(s => s.Id, s => s.Image, ct);
            var pageIds = some.Where(p => PageName(p) is not null).Select(p => p.Problem.Page!.SnapshotId).Distinct().ToList(); // filtered
            var pages = await db.Snapshots.AsNoTracking().Where(s => pageIds.Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
            foreach (var problem in some)
            {
                if (PictureName(problem) is { } picture && pictures.TryGetValue(problem.Problem.Picture!.ScreenshotId, out var image)) // named: there
                    entries.Add((picture, image, true));
                if (PageName(problem) is { } page && pages.TryGetValue(problem.Problem.Page!.SnapshotId, out var snapshot)) // named: there
                {
                    entries.Add((page, Encoding.UTF8.GetBytes(snapshot.Text()), false));
                    entries.Add((Name("pages", problem, "headers.txt"), Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{snapshot.Address}\n{snapshot.Status}\n{snapshot.Headers}\n")), false));
                }
            }
        }
        entries.Add((List, Encoding.UTF8.GetBytes(ListOf(document, held.Select(p => p.Number).ToHashSet())), false));
        entries.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return FixedZip.Of([.. entries, (Manifest, ManifestOf(entries.Select(e => (e.Name, e.Content))), false)]);
    }

    public static byte[] ManifestOf(IEnumerable<(string Name, byte[] Content)> files) =>
        Encoding.UTF8.GetBytes(string.Concat(files.Select(f => $"{Convert.ToHexStringLower(SHA256.HashData(f.Content))}  {f.Name}\n")));

    /// <summary>With a byte order mark, as spreadsheets need it.</summary>
    static string ListOf(ReportDocument document, HashSet<int> held)
    {
        var csv = new StringBuilder("\uFEFF序号,等级,账号,检查项,标题,地址,发现时间,页面读取时间,HTTP状态,页面字节的SHA-256,截图时间,截图的SHA-256,截图,页面\r\n");
        foreach (var p in document.Problems)
        {
            var (problem, facts) = (p.Problem, document.Facts);
            object?[] cells =
            [
                p.Number, problem.Tier.Name, p.Account.Name, problem.Check, problem.Title, problem.Address, Exact(facts, problem.FoundAt), Exact(facts, problem.Page?.SeenAt), problem.Page?.Status, problem.Page?.Hash,
                Exact(facts, problem.Picture?.TakenAt), problem.Picture?.Hash, Place(p, PictureName(p), held), Place(p, PageName(p), held),
            ];
            csv.AppendJoin(',', cells.Select(TableExport.Field)).Append("\r\n");
        }
        return csv.ToString();
    }

    static string? Place(NumberedProblem p, string? name, HashSet<int> held) => p.Problem.Personal ? "含个人信息，留存于系统" : held.Contains(p.Number) ? name : "见该单位的证据包";

    static string? Exact(ReportFacts facts, DateTimeOffset? at) => at is { } then ? $"{facts.Local(then):yyyy-MM-dd HH:mm:ss}" : null;
}
