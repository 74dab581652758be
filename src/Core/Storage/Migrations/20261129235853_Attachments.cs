using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MediaWatch.Core.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Attachments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "attachment_id",
                table: "findings",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "fetch_due_at",
                table: "attachments",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "fetch_tries",
                table: "attachments",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "fetched_at",
                table: "attachments",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "held_by",
                table: "attachments",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "held_until",
                table: "attachments",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "read_by",
                table: "attachments",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "snapshot_id",
                table: "attachments",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "state",
                table: "attachments",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "text",
                table: "attachments",
                type: "text",
                nullable: false,
                defaultValue: "");

            // What was linked before is fetched and read now.
            migrationBuilder.Sql("update attachments set fetch_due_at = now()");

            migrationBuilder.CreateIndex(
                name: "ix_attachments_fetch_due_at",
                table: "attachments",
                column: "fetch_due_at",
                filter: "fetch_due_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_attachments_read_by",
                table: "attachments",
                column: "read_by",
                filter: "snapshot_id is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_attachments_fetch_due_at",
                table: "attachments");

            migrationBuilder.DropIndex(
                name: "ix_attachments_read_by",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "attachment_id",
                table: "findings");

            migrationBuilder.DropColumn(
                name: "fetch_due_at",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "fetch_tries",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "fetched_at",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "held_by",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "held_until",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "read_by",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "snapshot_id",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "state",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "text",
                table: "attachments");
        }
    }
}
