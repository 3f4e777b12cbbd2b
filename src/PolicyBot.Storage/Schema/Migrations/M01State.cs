using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PolicyBot.Storage.Schema.Migrations;

/// <summary>The state of conversations and people.</summary>
[DbContext(typeof(PolicyDatabase))]
[Migration("01_state")]
internal sealed class M01State : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.CreateTable(
            "state",
            table => new
            {
                key = table.Column<string>(),
                value = table.Column<string>(),
                type = table.Column<string>(nullable: true),
                etag = table.Column<string>(),
                written = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("state_key", row => row.key));
        migrationBuilder.CreateIndex("state_written", "state", "written");
    }
}
