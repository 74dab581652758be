using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Portal.Lists;
using MediaWatch.Portal.Shell;
using MediaWatch.Portal.Viewers;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Portal.Desks;

/// <summary>Repost tasks from a list (xlsx): shown row by row first, then written as drafts that a person still confirms.</summary>
public sealed class RepostImportDesk(IDbContextFactory<MediaWatchDb> factory, RepostDesk desk, WorkingCalendar calendar, TimeProvider time) : IPageQuery
{
    /// <summary>What an import would do; stores nothing.</summary>
    public async Task<RepostPreview> PreviewAsync(byte[] file, Viewer viewer, CancellationToken ct)
    {
        if (!viewer.Supervises)
            return new("只有监管人员可以导入转载任务。", []);
        var (problem, rows) = UploadedSheet.Read(file);
        if (problem is not null)
            return new(problem, []);
        if (!rows[0].Cells.ContainsKey("地址") || !rows[0].Cells.ContainsKey("转载账号"))
            return new($"第一行应是表头：{string.Join("、", RepostSheet.Headings)}。", []);
        await using var db = await factory.OpenAsync(viewer.TenantId, ct);
        var known = await NamesAsync(db, ct);
        return new(null, [.. rows.Select(r =>
        {
            var (form, wrong) = RepostSheet.Parse(r.Cells, known, time.GetUtcNow(), calendar.Zone);
            return new RepostPreviewRow(r.Row, form, r.Cells.GetValueOrDefault("转载账号", ""), wrong);
        })]);
    }

    /// <param name="skip">Rows with a problem are left out; else nothing is imported while one has any.</param>
    public async Task<(RepostPreview Preview, int Imported)> ImportAsync(byte[] file, bool skip, Viewer viewer, CancellationToken ct)
    {
        var preview = await PreviewAsync(file, viewer, ct);
        if (preview.Problem is not null || !skip && preview.Bad > 0)
            return (preview, 0);
        var imported = 0;
        List<RepostPreviewRow> rows = [];
        foreach (var row in preview.Rows)
        {
            var outcome = row.Problem is null ? await desk.SaveAsync(null, viewer, row.Form, ct) : null;
            imported += outcome?.Done == true ? 1 : 0;
            rows.Add(row with { Problem = row.Problem ?? outcome?.Problem });
        }
        return (preview with { Rows = rows }, imported);
    }

    static async Task<RepostNamesOf> NamesAsync(MediaWatchDb db, CancellationToken ct)
    {
        var accounts = await db.Accounts.Select(a => new { a.Id, a.Name, a.PlatformKey }).ToListAsync(ct);
        var units = await db.Units.Select(u => new { u.Id, u.Name }).ToListAsync(ct);
        var groups = await db.AccountGroups.Select(g => new { g.Id, g.Name }).ToListAsync(ct);
        return new(
            accounts.GroupBy(a => a.Name).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First().Id, StringComparer.Ordinal),
            units.GroupBy(u => u.Name).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First().Id, StringComparer.Ordinal),
            groups.ToDictionary(g => g.Name, g => g.Id, StringComparer.Ordinal), // the tenant's names are unique
            [.. accounts.Select(a => a.PlatformKey).Distinct()]);
    }
}

/// <param name="Problem">With the file as a whole; null: its rows could be read.</param>
public sealed record RepostPreview(string? Problem, IReadOnlyList<RepostPreviewRow> Rows)
{
    public int Bad => Rows.Count(r => r.Problem is not null);
}

/// <param name="Row">In the sheet, from 1.</param>
/// <param name="Who">As written.</param>
public sealed record RepostPreviewRow(int Row, RepostForm Form, string Who, string? Problem);
