using MediaWatch.Core.Registrations;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Core.Inspections;

static class InspectionTables
{
    public static void AddTo(ModelBuilder builder)
    {
        builder.Entity<OfflineWindow>(e =>
        {
            e.HasIndex(w => new { w.AccountId, w.From });
            e.HasIndex(w => new { w.TenantId, w.State });
        });
        builder.Entity<IndicatorOverlay>(e =>
        {
            e.OwnsOne(o => o.Own, own => own.ToJson());
            e.HasIndex(o => new { o.TenantId, o.Since });
        });
        builder.Entity<IndicatorMark>(e =>
        {
            e.OwnsOne(m => m.Sample, sample =>
            {
                sample.ToJson();
                sample.OwnsMany(s => s.Replaced);
            });
            e.HasIndex(m => new { m.AccountId, m.To });
        });
        builder.Entity<Inspection>().HasIndex(i => new { i.TenantId, i.To });
        // The program freezes each month once, whichever node does it.
        builder.Entity<Inspection>().HasIndex(i => new { i.TenantId, i.From, i.To }).IsUnique().HasFilter("by = 0");
        builder.Entity<InspectionCard>().HasIndex(c => new { c.InspectionId, c.AccountId }).IsUnique();
        builder.Entity<AccountScore>(e =>
        {
            e.HasKey(s => new { s.AccountId, s.Day });
            e.HasIndex(s => new { s.TenantId, s.Day });
        });
    }
}
