using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Core.Reports;

/// <summary>How reports are kept.</summary>
static class ReportTables
{
    public static void AddReports(this ModelBuilder builder)
    {
        builder.Entity<MonthlyReport>(e =>
        {
            e.Ignore(r => r.Period);
            // One report a scope and period, however many nodes lay them.
            e.HasIndex(r => new { r.TenantId, r.Scope, r.UnitId, r.Kind, r.FirstDay, r.LastDay, r.Selection }).IsUnique().AreNullsDistinct(false);
            e.HasIndex(r => r.DueAt).HasFilter("work > 0");
            e.HasIndex(r => new { r.TenantId, r.Kind, r.FirstDay, r.State });
        });
        builder.Entity<ReportInputs>(e =>
        {
            e.HasKey(i => i.ReportId);
            e.Property(i => i.ReportId).ValueGeneratedNever();
        });
        builder.Entity<ReportCorrection>().HasIndex(c => new { c.ReportId, c.Kind, c.FindingId, c.SectionKey }).IsUnique().AreNullsDistinct(false);
        builder.Entity<ReportFile>(e =>
        {
            e.HasIndex(f => new { f.ReportId, f.Kind }).IsUnique();
            e.HasIndex(f => f.Key).IsUnique();
        });
        builder.Entity<ReportReceipt>().HasIndex(r => new { r.ReportId, r.At });
        builder.Entity<ReportNotice>(e =>
        {
            e.HasIndex(n => new { n.ReportId, n.ChannelId, n.Issue }).IsUnique();
            e.HasIndex(n => n.ChannelId).HasFilter("state = 0");
        });
    }
}
