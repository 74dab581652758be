using MediaWatch.Core.Accounts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Core.Storage;

/// <summary>Keys and indexes of what statistics are read from.</summary>
static class StatisticsTables
{
    public static void AddTo(ModelBuilder builder)
    {
        builder.Entity<AccountDay>(e =>
        {
            e.HasKey(d => new { d.AccountId, d.Day });
            e.HasIndex(d => new { d.TenantId, d.Day });
        });
        builder.Entity<AccountDayChange>().HasIndex(c => new { c.TenantId, c.Id });
        builder.Entity<IndexFormula>(e =>
        {
            e.OwnsMany(f => f.Weights, w => w.ToJson());
            e.HasIndex(f => new { f.TenantId, f.Version }).IsUnique();
        });
        builder.Entity<ArticleKeywords>(e =>
        {
            e.HasKey(k => k.ArticleId);
            e.Property(k => k.ArticleId).ValueGeneratedNever();
            e.HasIndex(k => new { k.TenantId, k.At });
            e.HasIndex(k => k.Words).HasMethod("GIN");
        });
        builder.Entity<WordMonth>().HasKey(w => new { w.TenantId, w.Month, w.Word });
        builder.Entity<Article>(e =>
        {
            // A year's hot articles and best hours are read from this index alone.
            e.HasIndex(a => new { a.TenantId, a.At }).IncludeProperties(a => new { a.Id, a.AccountId, a.Reads, a.Likes, a.Comments, a.Wows, a.Shares, a.Original });
            e.HasIndex(a => new { a.AccountId, a.At });
        });
    }
}
