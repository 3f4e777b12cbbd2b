using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PolicyBot.Storage.Schema.Migrations;

/// <summary>The conversations over Direct Line, and the key of its tokens.</summary>
[DbContext(typeof(PolicyDatabase))]
[Migration("03_conversations")]
internal sealed class M03Conversations : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.CreateTable(
            "conversation",
            table => new
            {
                id = table.Column<string>(),
                person = table.Column<string>(),
                locale = table.Column<string>(nullable: true),
                caller = table.Column<string>(),
                last = table.Column<long>(),
                latest = table.Column<long>(),
                gone = table.Column<long>(),
                used = table.Column<long>(),
                waiting = table.Column<long>(),
                runner = table.Column<string>(nullable: true),
                runs_until = table.Column<long>(),
                mark = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("conversation_id", row => row.id));
        // Columns that change with every activity have no index: keeping it would cost more than it gives for some thousand rows.
        migrationBuilder.CreateIndex("conversation_person", "conversation", "person");
        migrationBuilder.CreateIndex("conversation_caller", "conversation", "caller");
        migrationBuilder.CreateTable(
            "activity",
            table => new
            {
                conversation = table.Column<string>(),
                sequence = table.Column<long>(),
                time = table.Column<long>(),
                speaker = table.Column<int>(),
                is_typing = table.Column<bool>(),
                is_shown = table.Column<bool>(),
                waits = table.Column<bool>(),
                client = table.Column<byte[]>(nullable: true),
                body = table.Column<byte[]>(),
            },
            constraints: table => table.PrimaryKey("activity_key", row => new { row.conversation, row.sequence }));
        migrationBuilder.CreateIndex("activity_client", "activity", ["conversation", "client"], filter: "client IS NOT NULL");
        migrationBuilder.CreateTable(
            "secret",
            table => new { name = table.Column<string>(), value = table.Column<byte[]>() },
            constraints: table => table.PrimaryKey("secret_name", row => row.name));
    }
}
