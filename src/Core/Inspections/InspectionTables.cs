using System.Text.Json;
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
            e.Property(o => o.Own).HasColumnType("jsonb").HasConversion(o => JsonSerializer.Serialize(o, JsonSerializerOptions.Default), o => JsonSerializer.Deserialize<OwnIndicator>(o, JsonSerializerOptions.Default));
            e.HasIndex(o => new { o.TenantId, o.Since });
        });
        builder.Entity<IndicatorMark>(e =>
        {
            e.Property(m => m.Sample).HasColumnType("jsonb").HasConversion(s => JsonSerializer.Serialize(s, JsonSerializerOptions.Default), s => JsonSerializer.Deserialize<MarkSample>(s, JsonSerializerOptions.Default));
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
