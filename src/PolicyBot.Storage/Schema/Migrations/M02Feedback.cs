using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PolicyBot.Storage.Schema.Migrations;

/// <summary>What people think of answers.</summary>
[DbContext(typeof(PolicyDatabase))]
[Migration("02_feedback")]
internal sealed class M02Feedback : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.CreateTable(
            "feedback",
            table => new
            {
                id = table.Column<string>(),
                channel = table.Column<string>(),
                conversation = table.Column<string>(),
                activity = table.Column<string>(),
                person = table.Column<string>(nullable: true),
                reaction = table.Column<string>(),
                reason = table.Column<string>(nullable: true),
                question = table.Column<string>(nullable: true),
                answer = table.Column<string>(nullable: true),
                citations = table.Column<string>(),
                index_version = table.Column<string>(nullable: true),
                time = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("feedback_id", row => row.id));
        migrationBuilder.CreateIndex("feedback_time", "feedback", "time");
        migrationBuilder.CreateIndex("feedback_person", "feedback", "person");
    }
}
