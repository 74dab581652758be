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
                name: "ix_articles_not_indexed",
                table: "articles");

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

            migrationBuilder.CreateTable(
                name: "account_days",
                columns: table => new
                {
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    tenant_id = table.Column<long>(type: "bigint", nullable: false),
                    posts = table.Column<int>(type: "integer", nullable: false),
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
                    overdue_told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
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

            migrationBuilder.CreateIndex(
                name: "ix_articles_not_matched",
                table: "articles",
                column: "id",
                filter: "matched_revision < analysed_revision");

            migrationBuilder.CreateIndex(
                name: "ix_alerts_repost_task_id_channel_id_occasion_owed_at",
                table: "alerts",
                columns: new[] { "repost_task_id", "channel_id", "occasion", "owed_at" },
                unique: true,
                filter: "repost_task_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_account_days_tenant_id_day",
                table: "account_days",
                columns: new[] { "tenant_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_article_prints_tenant_id_at",
                table: "article_prints",
                columns: new[] { "tenant_id", "at" });

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
                name: "account_days");

            migrationBuilder.DropTable(
                name: "article_prints");

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

            migrationBuilder.DropIndex(
                name: "ix_articles_not_matched",
                table: "articles");

            migrationBuilder.DropIndex(
                name: "ix_alerts_repost_task_id_channel_id_occasion_owed_at",
                table: "alerts");

            migrationBuilder.DropColumn(
                name: "matched_revision",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "detail",
                table: "alerts");

            migrationBuilder.DropColumn(
                name: "repost_task_id",
                table: "alerts");

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
                name: "ix_articles_not_indexed",
                table: "articles",
                column: "id",
                filter: "indexed_revision < revision");
        }
    }
}
