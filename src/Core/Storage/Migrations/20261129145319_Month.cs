using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace MediaWatch.Core.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Month : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "UserNameIndex",
                table: "people");

            migrationBuilder.DropIndex(
                name: "ix_lexicon_entries_tenant_id_lexicon_term",
                table: "lexicon_entries");

            migrationBuilder.DropIndex(
                name: "ix_columns_account_id_list_address",
                table: "columns");

            migrationBuilder.DropIndex(
                name: "ix_articles_not_indexed",
                table: "articles");

            migrationBuilder.DropIndex(
                name: "ix_articles_tenant_id_at",
                table: "articles");

            migrationBuilder.DropIndex(
                name: "ix_accounts_tenant_id_platform_key_address",
                table: "accounts");

            migrationBuilder.AddColumn<long>(
                name: "deletion_id",
                table: "units",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "days_counted_at",
                table: "tenants",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "detail",
                table: "screenshots",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "deletion_id",
                table: "people",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "deletion_id",
                table: "lexicon_entries",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "deletion_id",
                table: "crawl_rules",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "deletion_id",
                table: "columns",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "deletion_id",
                table: "channels",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "matched_revision",
                table: "articles",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AlterColumn<long>(
                name: "finding_id",
                table: "alerts",
                type: "bigint",
                nullable: true,
                oldClrType: typeof(long),
                oldType: "bigint");

            migrationBuilder.AddColumn<string>(
                name: "detail",
                table: "alerts",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "repost_task_id",
                table: "alerts",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "deletion_id",
                table: "alert_rules",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "deletion_id",
                table: "accounts",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "account_day_changes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    tenant_id = table.Column<long>(type: "bigint", nullable: false),
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_day_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "account_days",
                columns: table => new
                {
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    tenant_id = table.Column<long>(type: "bigint", nullable: false),
                    posts = table.Column<int>(type: "integer", nullable: false),
                    gone = table.Column<int>(type: "integer", nullable: false),
                    originals = table.Column<int>(type: "integer", nullable: false),
                    reposts = table.Column<int>(type: "integer", nullable: false),
                    reads = table.Column<long>(type: "bigint", nullable: false),
                    reads_known = table.Column<int>(type: "integer", nullable: false),
                    likes = table.Column<long>(type: "bigint", nullable: false),
                    likes_known = table.Column<int>(type: "integer", nullable: false),
                    comments = table.Column<long>(type: "bigint", nullable: false),
                    comments_known = table.Column<int>(type: "integer", nullable: false),
                    wows = table.Column<long>(type: "bigint", nullable: false),
                    wows_known = table.Column<int>(type: "integer", nullable: false),
                    shares = table.Column<long>(type: "bigint", nullable: false),
                    shares_known = table.Column<int>(type: "integer", nullable: false),
                    followers = table.Column<long>(type: "bigint", nullable: true),
                    hours = table.Column<int[]>(type: "integer[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_days", x => new { x.account_id, x.day });
                });

            migrationBuilder.CreateTable(
                name: "account_groups",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    tenant_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    members = table.Column<long[]>(type: "bigint[]", nullable: false),
                    platforms = table.Column<string[]>(type: "text[]", nullable: false),
                    kinds = table.Column<int[]>(type: "integer[]", nullable: false),
                    levels = table.Column<int[]>(type: "integer[]", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: true),
                    region = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string[]>(type: "text[]", nullable: false),
                    has_rule = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    deletion_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_groups", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "account_scores",
                columns: table => new
                {
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    tenant_id = table.Column<long>(type: "bigint", nullable: false),
                    standing = table.Column<int>(type: "integer", nullable: false),
                    score = table.Column<decimal>(type: "numeric", nullable: true),
                    vetoes = table.Column<string>(type: "text", nullable: false),
                    unjudged = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_scores", x => new { x.account_id, x.day });
                });

            migrationBuilder.CreateTable(
                name: "article_keywords",
                columns: table => new
                {
                    article_id = table.Column<long>(type: "bigint", nullable: false),
                    tenant_id = table.Column<long>(type: "bigint", nullable: false),
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    words = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_article_keywords", x => x.article_id);
                });

            migrationBuilder.CreateTable(
                name: "article_prints",
                columns: table => new
                {
                    article_id = table.Column<long>(type: "bigint", nullable: false),
                    tenant_id = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    prints = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_article_prints", x => x.article_id);
                });

            migrationBuilder.CreateTable(
                name: "deletions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    tenant_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    row_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    along = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<long>(type: "bigint", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    purging = table.Column<bool>(type: "boolean", nullable: false),
                    purged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    kept_findings = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deletions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "index_formulas",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    tenant_id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    scale = table.Column<int>(type: "integer", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    created_by = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    weights = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_index_formulas", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "indicator_marks",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    tenant_id = table.Column<long>(type: "bigint", nullable: false),
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    indicator_id = table.Column<string>(type: "text", nullable: false),
                    verdict = table.Column<int>(type: "integer", nullable: false),
                    occurrences = table.Column<int>(type: "integer", nullable: false),
                    points = table.Column<decimal>(type: "numeric", nullable: true),
                    evidence = table.Column<string>(type: "text", nullable: false),
                    link = table.Column<string>(type: "text", nullable: true),
                    sample = table.Column<string>(type: "jsonb", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<long>(type: "bigint", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_marks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "indicator_overlays",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    tenant_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    indicator_id = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: true),
                    platform_key = table.Column<string>(type: "text", nullable: true),
                    account_id = table.Column<long>(type: "bigint", nullable: true),
                    value = table.Column<decimal>(type: "numeric", nullable: true),
                    cap = table.Column<decimal>(type: "numeric", nullable: true),
                    own = table.Column<string>(type: "jsonb", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    by = table.Column<long>(type: "bigint", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_overlays", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inspection_cards",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    tenant_id = table.Column<long>(type: "bigint", nullable: false),
                    inspection_id = table.Column<long>(type: "bigint", nullable: false),
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: false),
                    inputs = table.Column<string>(type: "text", nullable: false),
                    inputs_hash = table.Column<string>(type: "text", nullable: false),
                    result = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspection_cards", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inspections",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    tenant_id = table.Column<long>(type: "bigint", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: true),
                    indicator_version = table.Column<string>(type: "text", nullable: false),
                    overlay_version = table.Column<string>(type: "text", nullable: false),
                    rules = table.Column<string>(type: "text", nullable: false),
                    inputs_hash = table.Column<string>(type: "text", nullable: false),
                    accounts = table.Column<int>(type: "integer", nullable: false),
                    by = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspections", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "monthly_reports",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    tenant_id = table.Column<long>(type: "bigint", nullable: false),
                    scope = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: true),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    selection = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    work = table.Column<int>(type: "integer", nullable: false),
                    progress = table.Column<int>(type: "integer", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    held_by = table.Column<string>(type: "text", nullable: true),
                    held_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    failure = table.Column<string>(type: "text", nullable: true),
                    accounts = table.Column<int>(type: "integer", nullable: false),
                    problems = table.Column<int>(type: "integer", nullable: false),
                    struck = table.Column<int>(type: "integer", nullable: false),
                    preface = table.Column<string>(type: "text", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    checked_by = table.Column<string>(type: "text", nullable: true),
                    checked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    issued_by = table.Column<string>(type: "text", nullable: true),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    downloaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    issues = table.Column<int>(type: "integer", nullable: false),
                    package_hash = table.Column<string>(type: "text", nullable: true),
                    package_length = table.Column<long>(type: "bigint", nullable: false),
                    shortfall = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_monthly_reports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "offline_windows",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    tenant_id = table.Column<long>(type: "bigint", nullable: false),
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    filed_by = table.Column<long>(type: "bigint", nullable: false),
                    filed_by_name = table.Column<string>(type: "text", nullable: false),
                    filed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_by = table.Column<long>(type: "bigint", nullable: true),
                    decided_by_name = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offline_windows", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "report_corrections",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    tenant_id = table.Column<long>(type: "bigint", nullable: false),
                    report_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    finding_id = table.Column<long>(type: "bigint", nullable: true),
                    section_key = table.Column<string>(type: "text", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_corrections", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "report_files",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    tenant_id = table.Column<long>(type: "bigint", nullable: false),
                    report_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    length = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_files", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "report_inputs",
                columns: table => new
                {
                    report_id = table.Column<long>(type: "bigint", nullable: false),
                    tenant_id = table.Column<long>(type: "bigint", nullable: false),
                    facts = table.Column<byte[]>(type: "bytea", nullable: false),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    frozen = table.Column<byte[]>(type: "bytea", nullable: true),
                    frozen_hash = table.Column<string>(type: "text", nullable: true),
                    frozen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_inputs", x => x.report_id);
                });

            migrationBuilder.CreateTable(
                name: "report_notices",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    tenant_id = table.Column<long>(type: "bigint", nullable: false),
                    report_id = table.Column<long>(type: "bigint", nullable: false),
                    channel_id = table.Column<long>(type: "bigint", nullable: false),
                    issue = table.Column<int>(type: "integer", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_error = table.Column<string>(type: "text", nullable: true),
                    held_by = table.Column<string>(type: "text", nullable: true),
                    held_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    message_key = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_notices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "report_receipts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    tenant_id = table.Column<long>(type: "bigint", nullable: false),
                    report_id = table.Column<long>(type: "bigint", nullable: false),
                    file = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<long>(type: "bigint", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    address = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_receipts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "repost_duties",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    tenant_id = table.Column<long>(type: "bigint", nullable: false),
                    task_id = table.Column<long>(type: "bigint", nullable: false),
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    accepted = table.Column<bool>(type: "boolean", nullable: false),
                    repost_id = table.Column<long>(type: "bigint", nullable: true),
                    fulfilled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reminded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    overdue_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_repost_duties", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "repost_originals",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    tenant_id = table.Column<long>(type: "bigint", nullable: false),
                    task_id = table.Column<long>(type: "bigint", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: true),
                    source = table.Column<string>(type: "text", nullable: true),
                    article_id = table.Column<long>(type: "bigint", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    fetch_due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    fetch_tries = table.Column<int>(type: "integer", nullable: false),
                    failure = table.Column<int>(type: "integer", nullable: true),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_repost_originals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "repost_rules",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    tenant_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    column_id = table.Column<long>(type: "bigint", nullable: true),
                    words = table.Column<string>(type: "text", nullable: false),
                    all_words = table.Column<bool>(type: "boolean", nullable: false),
                    terms = table.Column<string>(type: "jsonb", nullable: false),
                    on = table.Column<bool>(type: "boolean", nullable: false),
                    created_by = table.Column<long>(type: "bigint", nullable: false),
                    read_to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    drafted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_repost_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "repost_tasks",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    tenant_id = table.Column<long>(type: "bigint", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    terms = table.Column<string>(type: "jsonb", nullable: false),
                    weight = table.Column<int>(type: "integer", nullable: false),
                    demand = table.Column<int>(type: "integer", nullable: false),
                    least_share = table.Column<int>(type: "integer", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    rule_id = table.Column<long>(type: "bigint", nullable: true),
                    created_by = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    searched_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    next_judge_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reminded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    overdue_told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    deletion_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_repost_tasks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reposts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    tenant_id = table.Column<long>(type: "bigint", nullable: false),
                    task_id = table.Column<long>(type: "bigint", nullable: false),
                    original_id = table.Column<long>(type: "bigint", nullable: false),
                    article_id = table.Column<long>(type: "bigint", nullable: false),
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    covered = table.Column<double>(type: "double precision", nullable: false),
                    share = table.Column<double>(type: "double precision", nullable: false),
                    longest_run = table.Column<int>(type: "integer", nullable: false),
                    title_right = table.Column<bool>(type: "boolean", nullable: true),
                    source_right = table.Column<bool>(type: "boolean", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    matched_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changes = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reposts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "word_months",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "bigint", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    word = table.Column<string>(type: "text", nullable: false),
                    articles = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_word_months", x => new { x.tenant_id, x.month, x.word });
                });

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "people",
                column: "normalized_user_name",
                unique: true,
                filter: "deletion_id is null");

            migrationBuilder.CreateIndex(
                name: "ix_lexicon_entries_tenant_id_lexicon_term",
                table: "lexicon_entries",
                columns: new[] { "tenant_id", "lexicon", "term" },
                unique: true,
                filter: "deletion_id is null");

            migrationBuilder.CreateIndex(
                name: "ix_columns_account_id_list_address",
                table: "columns",
                columns: new[] { "account_id", "list_address" },
                unique: true,
                filter: "deletion_id is null");

            migrationBuilder.CreateIndex(
                name: "ix_articles_account_id_at",
                table: "articles",
                columns: new[] { "account_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_articles_column_id_at",
                table: "articles",
                columns: new[] { "column_id", "at" },
                filter: "column_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_articles_not_matched",
                table: "articles",
                column: "id",
                filter: "matched_revision < analysed_revision");

            migrationBuilder.CreateIndex(
                name: "ix_articles_tenant_id_at",
                table: "articles",
                columns: new[] { "tenant_id", "at" })
                .Annotation("Npgsql:IndexInclude", new[] { "id", "account_id", "reads", "likes", "comments", "wows", "shares", "original" });

            migrationBuilder.CreateIndex(
                name: "ix_alerts_repost_task_id_channel_id_occasion_owed_at",
                table: "alerts",
                columns: new[] { "repost_task_id", "channel_id", "occasion", "owed_at" },
                unique: true,
                filter: "repost_task_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_tenant_id_platform_key_address",
                table: "accounts",
                columns: new[] { "tenant_id", "platform_key", "address" },
                unique: true,
                filter: "deletion_id is null");

            migrationBuilder.CreateIndex(
                name: "ix_account_day_changes_tenant_id_id",
                table: "account_day_changes",
                columns: new[] { "tenant_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_account_days_tenant_id_day",
                table: "account_days",
                columns: new[] { "tenant_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_account_groups_tenant_id_name",
                table: "account_groups",
                columns: new[] { "tenant_id", "name" },
                unique: true,
                filter: "deletion_id is null");

            migrationBuilder.CreateIndex(
                name: "ix_account_scores_tenant_id_day",
                table: "account_scores",
                columns: new[] { "tenant_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_article_keywords_tenant_id_at",
                table: "article_keywords",
                columns: new[] { "tenant_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_article_keywords_words",
                table: "article_keywords",
                column: "words")
                .Annotation("Npgsql:IndexMethod", "GIN");

            migrationBuilder.CreateIndex(
                name: "ix_article_prints_tenant_id_at",
                table: "article_prints",
                columns: new[] { "tenant_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_deletions_ends_at",
                table: "deletions",
                column: "ends_at",
                filter: "purged_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_deletions_tenant_id_at",
                table: "deletions",
                columns: new[] { "tenant_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_index_formulas_tenant_id_version",
                table: "index_formulas",
                columns: new[] { "tenant_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_indicator_marks_account_id_to",
                table: "indicator_marks",
                columns: new[] { "account_id", "to" });

            migrationBuilder.CreateIndex(
                name: "ix_indicator_overlays_tenant_id_since",
                table: "indicator_overlays",
                columns: new[] { "tenant_id", "since" });

            migrationBuilder.CreateIndex(
                name: "ix_inspection_cards_inspection_id_account_id",
                table: "inspection_cards",
                columns: new[] { "inspection_id", "account_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inspections_tenant_id_from_to",
                table: "inspections",
                columns: new[] { "tenant_id", "from", "to" },
                unique: true,
                filter: "by = 0");

            migrationBuilder.CreateIndex(
                name: "ix_inspections_tenant_id_to",
                table: "inspections",
                columns: new[] { "tenant_id", "to" });

            migrationBuilder.CreateIndex(
                name: "ix_monthly_reports_due_at",
                table: "monthly_reports",
                column: "due_at",
                filter: "work > 0");

            migrationBuilder.CreateIndex(
                name: "ix_monthly_reports_tenant_id_kind_first_day_state",
                table: "monthly_reports",
                columns: new[] { "tenant_id", "kind", "first_day", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_monthly_reports_tenant_id_scope_unit_id_kind_first_day_last",
                table: "monthly_reports",
                columns: new[] { "tenant_id", "scope", "unit_id", "kind", "first_day", "last_day", "selection" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_offline_windows_account_id_from",
                table: "offline_windows",
                columns: new[] { "account_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_offline_windows_tenant_id_state",
                table: "offline_windows",
                columns: new[] { "tenant_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_report_corrections_report_id_kind_finding_id_section_key",
                table: "report_corrections",
                columns: new[] { "report_id", "kind", "finding_id", "section_key" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_report_files_key",
                table: "report_files",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_report_files_report_id_kind",
                table: "report_files",
                columns: new[] { "report_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_report_notices_channel_id",
                table: "report_notices",
                column: "channel_id",
                filter: "state = 0");

            migrationBuilder.CreateIndex(
                name: "ix_report_notices_report_id_channel_id_issue",
                table: "report_notices",
                columns: new[] { "report_id", "channel_id", "issue" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_report_receipts_report_id_at",
                table: "report_receipts",
                columns: new[] { "report_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_repost_duties_account_id",
                table: "repost_duties",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_repost_duties_task_id_account_id",
                table: "repost_duties",
                columns: new[] { "task_id", "account_id" },
                unique: true)
                .Annotation("Npgsql:IndexInclude", new[] { "state" });

            migrationBuilder.CreateIndex(
                name: "ix_repost_duties_tenant_id_state",
                table: "repost_duties",
                columns: new[] { "tenant_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_repost_originals_fetch_due_at",
                table: "repost_originals",
                column: "fetch_due_at",
                filter: "fetch_due_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_repost_originals_task_id",
                table: "repost_originals",
                column: "task_id");

            migrationBuilder.CreateIndex(
                name: "ix_repost_rules_tenant_id",
                table: "repost_rules",
                column: "tenant_id");

            migrationBuilder.CreateIndex(
                name: "ix_repost_tasks_next_judge_at",
                table: "repost_tasks",
                column: "next_judge_at",
                filter: "next_judge_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_repost_tasks_not_searched",
                table: "repost_tasks",
                column: "id",
                filter: "state = 1 and searched_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_repost_tasks_tenant_id_state_due_at",
                table: "repost_tasks",
                columns: new[] { "tenant_id", "state", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_reposts_article_id",
                table: "reposts",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "ix_reposts_original_id_article_id",
                table: "reposts",
                columns: new[] { "original_id", "article_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reposts_task_id_account_id",
                table: "reposts",
                columns: new[] { "task_id", "account_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_day_changes");

            migrationBuilder.DropTable(
                name: "account_days");

            migrationBuilder.DropTable(
                name: "account_groups");

            migrationBuilder.DropTable(
                name: "account_scores");

            migrationBuilder.DropTable(
                name: "article_keywords");

            migrationBuilder.DropTable(
                name: "article_prints");

            migrationBuilder.DropTable(
                name: "deletions");

            migrationBuilder.DropTable(
                name: "index_formulas");

            migrationBuilder.DropTable(
                name: "indicator_marks");

            migrationBuilder.DropTable(
                name: "indicator_overlays");

            migrationBuilder.DropTable(
                name: "inspection_cards");

            migrationBuilder.DropTable(
                name: "inspections");

            migrationBuilder.DropTable(
                name: "monthly_reports");

            migrationBuilder.DropTable(
                name: "offline_windows");

            migrationBuilder.DropTable(
                name: "report_corrections");

            migrationBuilder.DropTable(
                name: "report_files");

            migrationBuilder.DropTable(
                name: "report_inputs");

            migrationBuilder.DropTable(
                name: "report_notices");

            migrationBuilder.DropTable(
                name: "report_receipts");

            migrationBuilder.DropTable(
                name: "repost_duties");

            migrationBuilder.DropTable(
                name: "repost_originals");

            migrationBuilder.DropTable(
                name: "repost_rules");

            migrationBuilder.DropTable(
                name: "repost_tasks");

            migrationBuilder.DropTable(
                name: "reposts");

            migrationBuilder.DropTable(
                name: "word_months");

            migrationBuilder.DropIndex(
                name: "UserNameIndex",
                table: "people");

            migrationBuilder.DropIndex(
                name: "ix_lexicon_entries_tenant_id_lexicon_term",
                table: "lexicon_entries");

            migrationBuilder.DropIndex(
                name: "ix_columns_account_id_list_address",
                table: "columns");

            migrationBuilder.DropIndex(
                name: "ix_articles_account_id_at",
                table: "articles");

            migrationBuilder.DropIndex(
                name: "ix_articles_column_id_at",
                table: "articles");

            migrationBuilder.DropIndex(
                name: "ix_articles_not_matched",
                table: "articles");

            migrationBuilder.DropIndex(
                name: "ix_articles_tenant_id_at",
                table: "articles");

            migrationBuilder.DropIndex(
                name: "ix_alerts_repost_task_id_channel_id_occasion_owed_at",
                table: "alerts");

            migrationBuilder.DropIndex(
                name: "ix_accounts_tenant_id_platform_key_address",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "deletion_id",
                table: "units");

            migrationBuilder.DropColumn(
                name: "days_counted_at",
                table: "tenants");

            migrationBuilder.DropColumn(
                name: "detail",
                table: "screenshots");

            migrationBuilder.DropColumn(
                name: "deletion_id",
                table: "people");

            migrationBuilder.DropColumn(
                name: "deletion_id",
                table: "lexicon_entries");

            migrationBuilder.DropColumn(
                name: "deletion_id",
                table: "crawl_rules");

            migrationBuilder.DropColumn(
                name: "deletion_id",
                table: "columns");

            migrationBuilder.DropColumn(
                name: "deletion_id",
                table: "channels");

            migrationBuilder.DropColumn(
                name: "matched_revision",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "detail",
                table: "alerts");

            migrationBuilder.DropColumn(
                name: "repost_task_id",
                table: "alerts");

            migrationBuilder.DropColumn(
                name: "deletion_id",
                table: "alert_rules");

            migrationBuilder.DropColumn(
                name: "deletion_id",
                table: "accounts");

            migrationBuilder.AlterColumn<long>(
                name: "finding_id",
                table: "alerts",
                type: "bigint",
                nullable: false,
                defaultValue: 0L,
                oldClrType: typeof(long),
                oldType: "bigint",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "people",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_lexicon_entries_tenant_id_lexicon_term",
                table: "lexicon_entries",
                columns: new[] { "tenant_id", "lexicon", "term" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_columns_account_id_list_address",
                table: "columns",
                columns: new[] { "account_id", "list_address" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_articles_not_indexed",
                table: "articles",
                column: "id",
                filter: "indexed_revision < revision");

            migrationBuilder.CreateIndex(
                name: "ix_articles_tenant_id_at",
                table: "articles",
                columns: new[] { "tenant_id", "at" })
                .Annotation("Npgsql:IndexInclude", new[] { "account_id" });

            migrationBuilder.CreateIndex(
                name: "ix_accounts_tenant_id_platform_key_address",
                table: "accounts",
                columns: new[] { "tenant_id", "platform_key", "address" },
                unique: true);
        }
    }
}
