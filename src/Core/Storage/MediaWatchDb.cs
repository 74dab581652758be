using MediaWatch.Core.Accounts;
using MediaWatch.Core.Alerts;
using MediaWatch.Core.Articles;
using MediaWatch.Core.Auditing;
using MediaWatch.Core.Crawling;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Inspections;
using MediaWatch.Core.Rectifications;
using MediaWatch.Core.Registrations;
using MediaWatch.Core.Reports;
using MediaWatch.Core.Reposts;
using MediaWatch.Core.Search;
using MediaWatch.Core.Tenants;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace MediaWatch.Core.Storage;

/// <summary>The one database. Rows of <see cref="ITenantOwned"/> are filtered by <see cref="TenantId"/>; only jobs that claim work lift the filter "Tenant".</summary>
public sealed class MediaWatchDb(DbContextOptions<MediaWatchDb> options) : IdentityUserContext<Person, long>(options)
{
    /// <summary>Name of the filter that hides what is in the recycle bin (<see cref="IDeletable"/>) and what hangs on it; only the bin itself lifts it.</summary>
    public const string Deleted = "Deleted";
    const string NotDeleted = "deletion_id is null";

    /// <summary>The tenant this context works for; 0 sees no tenant's rows.</summary>
    public long TenantId { get; set; }

    public DbSet<Tenant> Tenants => Set<Tenant>();
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<Column> Columns => Set<Column>();
    public DbSet<CrawlTask> CrawlTasks => Set<CrawlTask>();
    public DbSet<HostTurn> HostTurns => Set<HostTurn>();
    public DbSet<CrawlRun> CrawlRuns => Set<CrawlRun>();
    public DbSet<CrawlRule> CrawlRules => Set<CrawlRule>();
    public DbSet<Probe> Probes => Set<Probe>();
    public DbSet<Link> Links => Set<Link>();
    public DbSet<Article> Articles => Set<Article>();
    public DbSet<ArticleRevision> ArticleRevisions => Set<ArticleRevision>();
    public DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<Engagement> Engagements => Set<Engagement>();
    public DbSet<Sighting> Sightings => Set<Sighting>();
    public DbSet<ReaderComment> ReaderComments => Set<ReaderComment>();
    public DbSet<ProfileReading> ProfileReadings => Set<ProfileReading>();
    public DbSet<Credential> Credentials => Set<Credential>();
    public DbSet<Snapshot> Snapshots => Set<Snapshot>();
    public DbSet<FrontPage> FrontPages => Set<FrontPage>();
    public DbSet<Screenshot> Screenshots => Set<Screenshot>();
    public DbSet<Finding> Findings => Set<Finding>();
    public DbSet<Review> Reviews => Set<Review>();
    public DbSet<RuleDemotion> RuleDemotions => Set<RuleDemotion>();
    public DbSet<LexiconEntry> LexiconEntries => Set<LexiconEntry>();
    public DbSet<Rectification> Rectifications => Set<Rectification>();
    public DbSet<Channel> Channels => Set<Channel>();
    public DbSet<AlertRule> AlertRules => Set<AlertRule>();
    public DbSet<Alert> Alerts => Set<Alert>();
    public DbSet<AccountGroup> AccountGroups => Set<AccountGroup>();
    public DbSet<Deletion> Deletions => Set<Deletion>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();
    public DbSet<RepostTask> RepostTasks => Set<RepostTask>();
    public DbSet<RepostOriginal> RepostOriginals => Set<RepostOriginal>();
    public DbSet<RepostDuty> RepostDuties => Set<RepostDuty>();
    public DbSet<Repost> Reposts => Set<Repost>();
    public DbSet<RepostRule> RepostRules => Set<RepostRule>();
    public DbSet<ArticlePrints> ArticlePrints => Set<ArticlePrints>();
    public DbSet<AccountDay> AccountDays => Set<AccountDay>();
    public DbSet<AccountDayChange> AccountDayChanges => Set<AccountDayChange>();
    public DbSet<IndexFormula> IndexFormulas => Set<IndexFormula>();
    public DbSet<ArticleKeywords> ArticleKeywords => Set<ArticleKeywords>();
    public DbSet<WordMonth> WordMonths => Set<WordMonth>();
    public DbSet<MonthlyReport> MonthlyReports => Set<MonthlyReport>();
    public DbSet<ReportInputs> ReportInputs => Set<ReportInputs>();
    public DbSet<ReportCorrection> ReportCorrections => Set<ReportCorrection>();
    public DbSet<ReportFile> ReportFiles => Set<ReportFile>();
    public DbSet<ReportReceipt> ReportReceipts => Set<ReportReceipt>();
    public DbSet<ReportNotice> ReportNotices => Set<ReportNotice>();
    public DbSet<OfflineWindow> OfflineWindows => Set<OfflineWindow>();
    public DbSet<IndicatorOverlay> IndicatorOverlays => Set<IndicatorOverlay>();
    public DbSet<IndicatorMark> IndicatorMarks => Set<IndicatorMark>();
    public DbSet<Inspection> Inspections => Set<Inspection>();
    public DbSet<InspectionCard> InspectionCards => Set<InspectionCard>();
    public DbSet<AccountScore> AccountScores => Set<AccountScore>();
    public DbSet<ArticleWords> ArticleWords => Set<ArticleWords>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        InspectionTables.AddTo(builder);
        builder.Entity<Person>().ToTable("people");
        builder.Entity<IdentityUserClaim<long>>().ToTable("person_claims");
        builder.Entity<IdentityUserLogin<long>>().ToTable("person_logins");
        builder.Entity<IdentityUserToken<long>>().ToTable("person_tokens");

        Filter(builder, typeof(ITenantOwned), nameof(FilterByTenant));
        Filter(builder, typeof(IDeletable), nameof(FilterDeleted));
        Filter(builder, typeof(IAccountOwned), nameof(FilterOfDeletedAccount));
        builder.Entity<CrawlTask>().HasQueryFilter(Deleted, t => Accounts.Any(a => a.Id == t.AccountId) && (t.ColumnId == null || Columns.Any(c => c.Id == t.ColumnId)));
        builder.Entity<Finding>().HasQueryFilter(Deleted, f => Accounts.Any(a => a.Id == f.AccountId) && (f.ColumnId == null || f.ArticleId != null || Columns.Any(c => c.Id == f.ColumnId)));
        builder.Entity<Person>().HasIndex(p => p.NormalizedUserName).HasDatabaseName("UserNameIndex").IsUnique().HasFilter(NotDeleted);

        builder.Entity<Unit>().HasIndex(u => new { u.TenantId, u.Path });
        builder.Entity<Account>(e =>
        {
            e.Property(a => a.Settings).HasColumnType("jsonb");
            e.HasIndex(a => new { a.TenantId, a.PlatformKey, a.Address }).IsUnique().HasFilter(NotDeleted);
            e.HasIndex(a => a.NextProbeAt);
        });
        builder.Entity<Column>(e =>
        {
            e.Property(c => c.Settings).HasColumnType("jsonb");
            e.HasIndex(c => new { c.AccountId, c.ListAddress }).IsUnique().HasFilter(NotDeleted);
        });
        builder.Entity<CrawlTask>(e =>
        {
            e.HasIndex(t => t.DueAt).HasFilter("not paused and not done");
            e.HasIndex(t => new { t.AccountId, t.ColumnId });
        });
        builder.Entity<HostTurn>().HasKey(t => t.Host);
        builder.Entity<CrawlRun>(e =>
        {
            e.HasIndex(r => new { r.TenantId, r.StartedAt });
            e.HasIndex(r => new { r.TaskId, r.StartedAt });
        });
        builder.Entity<Probe>().HasIndex(p => new { p.AccountId, p.At });
        builder.Entity<Link>(e =>
        {
            e.HasIndex(l => new { l.AccountId, l.ParentAddress, l.Address }).IsUnique();
            e.HasIndex(l => l.NextCheckAt);
            e.HasIndex(l => new { l.TenantId, l.State });
        });
        builder.Entity<FrontPage>(e =>
        {
            e.HasIndex(f => new { f.AccountId, f.ColumnId }).IsUnique().AreNullsDistinct(false);
            e.HasIndex(f => f.JudgeDueAt);
        });
        builder.Entity<Snapshot>().Property(s => s.Id).UseHiLo("snapshot_ids");
        builder.Entity<Article>(e =>
        {
            // Known before it is saved, so that an article and its evidence are written at once.
            e.Property(a => a.Id).UseHiLo("article_ids");
            e.OwnsMany(a => a.Pictures, p => p.ToJson());
            e.HasIndex(a => new { a.AccountId, a.PlatformId }).IsUnique();
            e.Property(a => a.At).HasComputedColumnSql("coalesce(published_at, first_seen_at)", stored: true);
            // Counted for the dashboard from the index alone.
            e.HasIndex(a => new { a.TenantId, a.FirstSeenAt }).IncludeProperties(a => new { a.AccountId, a.PublishedAt, a.AnalysedAt });
            e.HasIndex(a => new { a.AccountId, a.FirstSeenAt });
            // The newest of an account and of a column before any instant is one step in these.
            e.HasIndex(a => new { a.AccountId, a.At });
            e.HasIndex(a => new { a.ColumnId, a.At }).HasFilter("column_id is not null");
            e.HasIndex(a => a.Id).HasFilter("analysed_revision < revision").HasDatabaseName("ix_articles_not_analysed");
            e.HasIndex(a => a.Id).HasFilter("indexed_revision < revision").HasDatabaseName("ix_articles_not_indexed");
            // Held against repost tasks once they are examined, the newest first.
            e.HasIndex(a => a.Id).HasFilter("matched_revision < analysed_revision").HasDatabaseName("ix_articles_not_matched");
            e.HasIndex(a => new { a.TenantId, a.AnalysedLexicon });
            e.HasIndex(a => a.NextReadAt).HasFilter("next_read_at is not null");
        });
        builder.Entity<Engagement>(e =>
        {
            e.Ignore(r => r.Counts);
            e.HasIndex(r => new { r.ArticleId, r.Route, r.At });
            e.HasIndex(r => new { r.TenantId, r.At });
        });
        builder.Entity<Sighting>().HasIndex(s => new { s.ArticleId, s.Route }).IsUnique();
        builder.Entity<ReaderComment>(e =>
        {
            e.HasIndex(c => new { c.ArticleId, c.PlatformId }).IsUnique();
            e.HasIndex(c => new { c.TenantId, c.WrittenAt }).HasFilter("reply is null");
        });
        builder.Entity<ProfileReading>().HasIndex(p => new { p.AccountId, p.At });
        builder.Entity<Credential>(e =>
        {
            e.HasIndex(c => new { c.TenantId, c.PlatformKey, c.Kind, c.AccountId }).IsUnique().AreNullsDistinct(false);
            e.HasIndex(c => c.EndsAt);
        });
        builder.Entity<ArticleRevision>().HasIndex(r => new { r.ArticleId, r.Revision }).IsUnique();
        builder.Entity<Attachment>(e =>
        {
            e.HasIndex(a => new { a.ArticleId, a.Address }).IsUnique();
            e.HasIndex(a => a.FetchDueAt).HasFilter("fetch_due_at is not null");
            e.HasIndex(a => a.ReadBy).HasFilter("snapshot_id is not null");
        });
        builder.Entity<Screenshot>().HasIndex(s => s.FindingId);
        builder.Entity<Finding>(e =>
        {
            e.HasIndex(f => new { f.TenantId, f.Fingerprint }).IsUnique();
            e.HasIndex(f => new { f.TenantId, f.State, f.Tier, f.OpenedAt });
            e.HasIndex(f => f.ArticleId);
            e.HasIndex(f => f.AccountId);
            e.HasIndex(f => new { f.TenantId, f.Rule });
            e.HasIndex(f => f.OpenedAt).HasFilter("routed_at is null").HasDatabaseName("ix_findings_not_routed");
            e.HasIndex(f => f.ScreenshotDueAt).HasFilter("screenshot_due_at is not null");
        });
        builder.Entity<Review>(e =>
        {
            e.HasIndex(r => r.FindingId);
            e.HasIndex(r => new { r.TenantId, r.CheckKey, r.Excerpt });
            e.HasIndex(r => new { r.TenantId, r.Rule, r.At });
        });
        builder.Entity<RuleDemotion>().HasIndex(d => new { d.TenantId, d.Rule }).IsUnique().HasFilter("lifted_at is null");
        builder.Entity<LexiconEntry>().HasIndex(l => new { l.TenantId, l.Lexicon, l.Term }).IsUnique().HasFilter(NotDeleted);
        builder.Entity<Rectification>(e =>
        {
            e.HasIndex(r => r.FindingId);
            e.HasIndex(r => new { r.TenantId, r.State, r.DueOn });
        });
        RepostTables.Describe(builder);
        StatisticsTables.AddTo(builder);
        builder.Entity<Alert>(e =>
        {
            e.HasIndex(a => new { a.FindingId, a.ChannelId, a.Occasion, a.OwedAt }).IsUnique();
            e.HasIndex(a => new { a.RepostTaskId, a.ChannelId, a.Occasion, a.OwedAt }).IsUnique().HasFilter("repost_task_id is not null");
            e.HasIndex(a => a.DueAt).HasFilter("state = 0");
        });
        builder.Entity<AccountGroup>().HasIndex(g => new { g.TenantId, g.Name }).IsUnique().HasFilter(NotDeleted);
        builder.Entity<Deletion>(e =>
        {
            e.HasIndex(d => new { d.TenantId, d.At });
            e.HasIndex(d => d.EndsAt).HasFilter("purged_at is null");
        });
        builder.AddReports();
        builder.Entity<AuditEntry>().HasIndex(a => new { a.TenantId, a.At });
        builder.Entity<ApiKey>().HasIndex(k => k.Hash).IsUnique();
        builder.Entity<ArticleWords>(e =>
        {
            e.HasKey(w => w.ArticleId);
            e.Property(w => w.ArticleId).ValueGeneratedNever();
            e.HasIndex(w => w.Words).HasMethod("GIN");
            e.HasIndex(w => new { w.TenantId, w.At });
        });
    }

    /// <summary>Lays one of the filters below on every entity of the kind.</summary>
    void Filter(ModelBuilder builder, Type kind, string filter)
    {
        foreach (var type in builder.Model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(kind)).ToList())
            GetType().GetMethod(filter, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
                .MakeGenericMethod(type.ClrType).Invoke(this, [builder]); // named by its callers
    }

    void FilterByTenant<T>(ModelBuilder builder) where T : class, ITenantOwned =>
        builder.Entity<T>().HasQueryFilter("Tenant", row => row.TenantId == TenantId);

    void FilterDeleted<T>(ModelBuilder builder) where T : class, IDeletable =>
        builder.Entity<T>().HasQueryFilter(Deleted, row => row.DeletionId == null);

    void FilterOfDeletedAccount<T>(ModelBuilder builder) where T : class, IAccountOwned =>
        builder.Entity<T>().HasQueryFilter(Deleted, row => Accounts.Any(a => a.Id == row.AccountId));
}
