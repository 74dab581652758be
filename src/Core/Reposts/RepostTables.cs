using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Core.Reposts;

/// <summary>How repost tasks and what belongs to them are kept.</summary>
static class RepostTables
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<RepostTask>(e =>
        {
            e.Property(t => t.Terms).HasConversion(t => t.ToJson(), s => RepostTerms.Parse(s)).HasColumnType("jsonb");
            e.HasIndex(t => new { t.TenantId, t.State, t.DueAt });
            e.HasIndex(t => t.NextJudgeAt).HasFilter("next_judge_at is not null");
            e.HasIndex(t => t.Id).HasFilter("state = 1 and searched_at is null").HasDatabaseName("ix_repost_tasks_not_searched");
        });
        builder.Entity<RepostOriginal>(e =>
        {
            e.HasIndex(o => o.TaskId);
            e.HasIndex(o => o.FetchDueAt).HasFilter("fetch_due_at is not null");
        });
        builder.Entity<RepostDuty>(e =>
        {
            e.HasIndex(d => new { d.TaskId, d.AccountId }).IsUnique().IncludeProperties(d => d.State);
            e.HasIndex(d => new { d.TenantId, d.State });
            e.HasIndex(d => d.AccountId);
        });
        builder.Entity<Repost>(e =>
        {
            e.OwnsMany(r => r.Changes, c => c.ToJson());
            e.HasIndex(r => new { r.OriginalId, r.ArticleId }).IsUnique();
            e.HasIndex(r => new { r.TaskId, r.AccountId });
            e.HasIndex(r => r.ArticleId);
        });
        builder.Entity<ArticlePrints>(e =>
        {
            e.HasKey(p => p.ArticleId);
            e.Property(p => p.ArticleId).ValueGeneratedNever();
            e.HasIndex(p => new { p.TenantId, p.At });
        });
        builder.Entity<RepostRule>(e =>
        {
            e.Property(r => r.Terms).HasConversion(t => t.ToJson(), s => RepostTerms.Parse(s)).HasColumnType("jsonb");
            e.HasIndex(r => r.TenantId);
        });
    }
}
