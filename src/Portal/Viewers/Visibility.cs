using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Rectifications;
using MediaWatch.Core.Reports;
using MediaWatch.Core.Reposts;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Tenants;

namespace MediaWatch.Portal.Viewers;

/// <summary>What a viewer may see: an operator, and staff of a unit, the own unit's subtree, everybody else the tenant. Every query of a page starts with it.</summary>
public static class Visibility
{
    extension(IQueryable<Unit> units)
    {
        public IQueryable<Unit> VisibleTo(Viewer viewer) => viewer.UnitPath is { } path
            ? units.Where(u => u.TenantId == viewer.TenantId && u.Path.StartsWith(path))
            : units.Where(u => u.TenantId == viewer.TenantId);
    }

    extension(IQueryable<Account> accounts)
    {
        public IQueryable<Account> VisibleTo(Viewer viewer, MediaWatchDb db) => viewer.UnitPath is { } path
            ? accounts.Where(a => a.TenantId == viewer.TenantId && db.Units.Any(u => u.Id == a.UnitId && u.Path.StartsWith(path)))
            : accounts.Where(a => a.TenantId == viewer.TenantId);
    }

    extension(IQueryable<Article> articles)
    {
        public IQueryable<Article> VisibleTo(Viewer viewer, MediaWatchDb db) => viewer.UnitPath is null
            ? articles.Where(a => a.TenantId == viewer.TenantId)
            : articles.Where(a => a.TenantId == viewer.TenantId && db.Accounts.VisibleTo(viewer, db).Select(x => x.Id).Contains(a.AccountId));
    }

    extension(IQueryable<Finding> findings)
    {
        public IQueryable<Finding> VisibleTo(Viewer viewer, MediaWatchDb db) => viewer.UnitPath is { } path
            ? findings.Where(f => f.TenantId == viewer.TenantId && db.Units.Any(u => u.Id == f.UnitId && u.Path.StartsWith(path)))
            : findings.Where(f => f.TenantId == viewer.TenantId);
    }

    extension(IQueryable<Rectification> rectifications)
    {
        public IQueryable<Rectification> VisibleTo(Viewer viewer, MediaWatchDb db) => viewer.UnitPath is { } path
            ? rectifications.Where(r => r.TenantId == viewer.TenantId && db.Units.Any(u => u.Id == r.UnitId && u.Path.StartsWith(path)))
            : rectifications.Where(r => r.TenantId == viewer.TenantId);
    }

    extension(IQueryable<RepostDuty> duties)
    {
        public IQueryable<RepostDuty> VisibleTo(Viewer viewer, MediaWatchDb db) => viewer.UnitPath is { } path
            ? duties.Where(d => d.TenantId == viewer.TenantId && db.Units.Any(u => u.Id == d.UnitId && u.Path.StartsWith(path)))
            : duties.Where(d => d.TenantId == viewer.TenantId);
    }

    /// <summary>An operator sees the tasks that the own accounts were given, once they are open.</summary>
    extension(IQueryable<RepostTask> tasks)
    {
        public IQueryable<RepostTask> VisibleTo(Viewer viewer, MediaWatchDb db) => viewer.UnitPath is null
            ? tasks.Where(t => t.TenantId == viewer.TenantId)
            : tasks.Where(t => t.TenantId == viewer.TenantId && (t.State == RepostTaskState.Open || t.State == RepostTaskState.Closed) && db.RepostDuties.VisibleTo(viewer, db).Any(d => d.TaskId == t.Id));
    }

    extension(IQueryable<CrawlTask> tasks)
    {
        public IQueryable<CrawlTask> VisibleTo(Viewer viewer, MediaWatchDb db) => viewer.UnitPath is null
            ? tasks.Where(t => t.TenantId == viewer.TenantId)
            : tasks.Where(t => t.TenantId == viewer.TenantId && db.Accounts.VisibleTo(viewer, db).Select(x => x.Id).Contains(t.AccountId));
    }

    extension(IQueryable<CrawlRun> runs)
    {
        public IQueryable<CrawlRun> VisibleTo(Viewer viewer, MediaWatchDb db) => viewer.UnitPath is null
            ? runs.Where(r => r.TenantId == viewer.TenantId)
            : runs.Where(r => r.TenantId == viewer.TenantId && db.Accounts.VisibleTo(viewer, db).Select(x => x.Id).Contains(r.AccountId));
    }

    extension(IQueryable<Link> links)
    {
        public IQueryable<Link> VisibleTo(Viewer viewer, MediaWatchDb db) => viewer.UnitPath is null
            ? links.Where(l => l.TenantId == viewer.TenantId)
            : links.Where(l => l.TenantId == viewer.TenantId && db.Accounts.VisibleTo(viewer, db).Select(x => x.Id).Contains(l.AccountId));
    }

    extension(IQueryable<MonthlyReport> reports)
    {
        /// <summary>Supervisors the tenant's in every state; everybody else what was delivered to the own unit and those below it.</summary>
        public IQueryable<MonthlyReport> VisibleTo(Viewer viewer, MediaWatchDb db)
        {
            var ours = reports.Where(r => r.TenantId == viewer.TenantId);
            if (viewer.Supervises)
                return ours;
            var delivered = ours.Where(r => r.State == ReportState.Issued || r.State == ReportState.Downloaded);
            return viewer.ReportPath is { } path ? delivered.Where(r => r.UnitId != null && db.Units.Any(u => u.Id == r.UnitId && u.Path.StartsWith(path))) : delivered;
        }

        /// <summary>Of which a viewer may know how far they are, though not yet what they say: supervisors the tenant's, staff those of their own office and the units below it, operators what they see.</summary>
        public IQueryable<MonthlyReport> KnownTo(Viewer viewer, MediaWatchDb db) =>
            viewer.Role != PersonRole.Staff ? reports.VisibleTo(viewer, db)
            : viewer.ReportPath is { } path ? reports.Where(r => r.TenantId == viewer.TenantId && r.UnitId != null && db.Units.Any(u => u.Id == r.UnitId && u.Path.StartsWith(path)))
            : reports.Where(r => r.TenantId == viewer.TenantId);
    }
}
