using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MediaWatch.Core.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Canary : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<TimeOnly[]>(
                name: "canary_times",
                table: "accounts",
                type: "time without time zone[]",
                nullable: false,
                defaultValue: new TimeOnly[0]);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "canary_times",
                table: "accounts");
        }
    }
}
