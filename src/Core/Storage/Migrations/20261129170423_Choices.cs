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
            migrationBuilder.AddColumn<long>(
                name: "window_id",
                table: "repost_duties",
                type: "bigint",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "window_id",
                table: "repost_duties");
        }
    }
}
