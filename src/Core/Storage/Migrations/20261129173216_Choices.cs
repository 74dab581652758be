using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MediaWatch.Core.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Choices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "proofreading_level",
                table: "tenants",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "sensitive_folds",
                table: "tenants",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "term_folds",
                table: "tenants",
                type: "integer",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "proofreading_level",
                table: "tenants");

            migrationBuilder.DropColumn(
                name: "sensitive_folds",
                table: "tenants");

            migrationBuilder.DropColumn(
                name: "term_folds",
                table: "tenants");
        }
    }
}
