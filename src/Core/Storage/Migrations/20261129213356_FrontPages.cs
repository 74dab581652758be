using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace MediaWatch.Core.Storage.Migrations
{
    /// <inheritdoc />
    public partial class FrontPages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "target_title",
                table: "links",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly[]>(
                name: "canary_times",
                table: "accounts",
                type: "time without time zone[]",
                nullable: false,
                defaultValue: new TimeOnly[0]);

            migrationBuilder.CreateTable(
                name: "front_pages",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    tenant_id = table.Column<long>(type: "bigint", nullable: false),
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    column_id = table.Column<long>(type: "bigint", nullable: true),
                    address = table.Column<string>(type: "text", nullable: false),
                    snapshot_id = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    judge_due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_front_pages", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_front_pages_account_id_column_id",
                table: "front_pages",
                columns: new[] { "account_id", "column_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_front_pages_judge_due_at",
                table: "front_pages",
                column: "judge_due_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "front_pages");

            migrationBuilder.DropColumn(
                name: "target_title",
                table: "links");

            migrationBuilder.DropColumn(
                name: "canary_times",
                table: "accounts");
        }
    }
}
